// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The one error that this program reports to its user and exits on.
#ifndef DESK_ERROR_H
#define DESK_ERROR_H

#include <stdexcept>
#include <string>

namespace desk {

class Error : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Throws an Error that names \p Option if \p Path is empty or no file.
void requireFile(const std::string &Path, const std::string &Option,
                 const std::string &What);

} // namespace desk

#endif // DESK_ERROR_H

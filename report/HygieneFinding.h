// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ART5_REPORT_HYGIENEFINDING_H
#define ART5_REPORT_HYGIENEFINDING_H

#include "support/Location.h"
#include <string>

namespace art5 {

/// A finding about annotations or metadata, of the check that makes it.
struct HygieneFinding {
  std::string Check; ///< "art5-annotation", "art5-deployment".
  Problem What;
};

} // namespace art5

#endif // ART5_REPORT_HYGIENEFINDING_H

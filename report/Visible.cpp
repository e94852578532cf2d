// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Visible.h"
#include "support/Text.h"

namespace art5 {

std::string visible(llvm::StringRef Text) {
  std::string Out;
  while (!Text.empty()) {
    size_t Length = Text.find_first_of("\n\t");
    Out += printable(Text.take_front(Length), /*MaxBytes=*/~size_t(0));
    Text = Text.drop_front(std::min(Length, Text.size()));
    if (Text.empty())
      break;
    Out += Text.front();
    Text = Text.drop_front();
  }
  return Out;
}

} // namespace art5

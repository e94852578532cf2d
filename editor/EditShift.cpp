// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/EditShift.h"
#include <algorithm>

namespace art5 {

static std::vector<size_t> lineStarts(llvm::StringRef Text) {
  std::vector<size_t> Starts{0};
  for (size_t I = Text.find('\n'); I != llvm::StringRef::npos;
       I = Text.find('\n', I + 1))
    Starts.push_back(I + 1);
  return Starts;
}

EditShift::EditShift(llvm::StringRef Before, llvm::StringRef After)
    : LinesBefore(lineStarts(Before)), LinesAfter(lineStarts(After)) {
  size_t Shorter = std::min(Before.size(), After.size());
  while (Start < Shorter && Before[Start] == After[Start])
    ++Start;
  size_t Same = 0;
  while (Same < Shorter - Start &&
         Before[Before.size() - 1 - Same] == After[After.size() - 1 - Same])
    ++Same;
  EndBefore = Before.size() - Same;
  EndAfter = After.size() - Same;
}

std::pair<unsigned, unsigned>
EditShift::operator()(std::pair<unsigned, unsigned> Place) const {
  auto [Line, Column] = Place;
  if (Line == 0 || Line > LinesBefore.size())
    return Place;
  size_t Offset = LinesBefore[Line - 1] + (Column ? Column - 1 : 0);
  if (Offset >= EndBefore)
    Offset = Offset - EndBefore + EndAfter;
  else
    Offset = std::min(Offset, Start);
  auto Next = std::upper_bound(LinesAfter.begin(), LinesAfter.end(), Offset);
  return {static_cast<unsigned>(Next - LinesAfter.begin()),
          Column ? static_cast<unsigned>(Offset - *std::prev(Next) + 1) : 0};
}

} // namespace art5

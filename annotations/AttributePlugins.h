// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Clang's list of the attributes that plug-ins bring, ours among them.
//
// Clang fills it when the first parser asks, without a lock. A second parser
// that starts meanwhile sees a part of it, and the annotations that it reads
// are lost without a word. Of all that parsers share in a process this is the
// only thing filled so: what else is made at first use is made under a lock
// (getDriverOptTable, GetDistro, LLVM's managed statics), belongs to a thread
// (BottomOfStack) or serves dumps and statistics alone (getStmtClassName).
#ifndef ART5_ANNOTATIONS_ATTRIBUTEPLUGINS_H
#define ART5_ANNOTATIONS_ATTRIBUTEPLUGINS_H

#include "clang/Basic/ParsedAttrInfo.h"

namespace art5 {

/// Fills the list, at the first call. To be called before a thread parses:
/// from main where parsers are not ours, else before each parse. Safe from
/// several threads. What is registered later is not seen by clang any more.
inline void fillAttributePlugins() {
  static const bool Filled = !clang::getAttributePluginInstances().empty();
  (void)Filled;
}

} // namespace art5

#endif // ART5_ANNOTATIONS_ATTRIBUTEPLUGINS_H

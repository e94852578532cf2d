// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ART5_REPORT_HYGIENEFINDING_H
#define ART5_REPORT_HYGIENEFINDING_H

#include "law/HygieneChecks.h"
#include "support/Location.h"

namespace art5 {

/// A finding about annotations or metadata, of the check that makes it.
struct HygieneFinding {
  HygieneKind Check;
  Problem What;
};

} // namespace art5

#endif // ART5_REPORT_HYGIENEFINDING_H

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "annotations/AttributesPlugin.h"

bool art5::attributesStandAlone() { return true; }

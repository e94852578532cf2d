// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
[[art5::purpose("nonsense")]] void inHeader();
#pragma clang diagnostic ignored "-Wunknown-attributes"
[[art5::porpose("social_scoring")]] void alsoInHeader();

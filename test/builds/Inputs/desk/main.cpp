// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "desk.h"
#ifdef TWIN
int review() { return mood(blank()); }
#else
int review() { return mood(grab()); }
#endif
int main() { return review(); }

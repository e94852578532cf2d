// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "hr.h"

int reviewStaff() {
  Image face = grab();
  return inferMood(face);
}

int greetCustomer() {
  Image face = grab();
  return inferMood(face);
}

int main(int argc, char **) {
  return argc > 1 ? reviewStaff() : greetCustomer();
}

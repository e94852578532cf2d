// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "hr.h"

int second();

int reviewStaff() {
  int a = inferMood(grab()); // NOLINT(art5-emotion-inference): the board decided on 3 March
  return a + second();
}
int third();
int second() {
  // NOLINTNEXTLINE(bugprone-*, art5-emotion-*): pilot, see ticket 12
  int a = inferMood(grab());
  return a + third();
}
int fourth();
int third() {
  int a =
      inferMood /* NOLINT: everything is silent here */ (
      grab()); // NOLINT(): names no check
  return a + fourth();
}
int fifth();
int fourth() {
  int a = 0;
  // NOLINTBEGIN(art5-*): acceptance rig
  a += inferMood(grab());
  a += inferMood(grab());
  // NOLINTEND(art5-*)
  return a + fifth();
}
int sixth();
int fifth() {
  int a = inferMood(grab()); // NOLINT(*)
  return a + sixth();
}
int seventh();
int sixth() {
  // Of another check:
  int a = inferMood(grab()); // NOLINT(art5-social-scoring): no match
  return a + seventh();
}
int eighth();
int seventh() {
  // What would take away counts for nothing:
  int a = inferMood(grab()); // NOLINT(-art5-*, art?-emotion-inference): no
  return a + eighth();
}
int ninth();
int eighth() {
  // No such marker:
  int a = inferMood(grab()); // NOLINTER(art5-emotion-inference)
  return a + ninth();
}

int ninth() {
  int a = 0;
  // NOLINTBEGIN(art5-emotion-*): is never closed
  a += inferMood(grab());
  // NOLINTEND(art5-emotion-inference)
  return a;
}

int main() { return reviewStaff(); }

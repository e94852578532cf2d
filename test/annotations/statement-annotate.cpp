// clang's own annotation of a statement is an error in 19; in 22 it is kept and
// means nothing.
// REQUIRES: llvm-22
// RUN: %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s --implicit-check-not='{{warning|error}}:'
void f(int a) {
  [[clang::annotate("art5::purpose", "social_scoring")]] ++a;
  // CHECK: :[[@LINE-1]]:5: warning: 'art5::purpose' means nothing on a statement; put it into a declaration [art5-annotation]
}

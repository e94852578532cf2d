// clang's own annotation of a statement; see also statement-annotate.cpp.
// REQUIRES: llvm-19
// RUN: not %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s
void f(int a) {
  [[clang::annotate("art5::purpose", "social_scoring")]] ++a;
  // CHECK: :[[@LINE-1]]:5: error: 'annotate' attribute cannot be applied to a statement
}

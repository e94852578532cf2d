// On a statement or a type nothing can be declared.
// RUN: not %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %clangxx -std=c++20 -fplugin=%attributes_plugin -c %s -o %t.o 2>&1 | FileCheck %s
void f(int a) {
  [[art5::purpose("social_scoring")]] ++a;
  // CHECK-DAG: :[[@LINE-1]]:{{[0-9]+}}: error: '{{(art5::)?}}purpose' attribute cannot be applied to a statement
  int [[art5::purpose("social_scoring")]] b;
  // CHECK-DAG: :[[@LINE-1]]:{{[0-9]+}}: error: '{{(art5::)?}}purpose' attribute cannot be applied to types
}

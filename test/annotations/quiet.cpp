// Nothing is said where nothing is wrong, nor about system headers.
// RUN: %annotation_tidy %s -- -std=c++20 -isystem %S/Inputs/system 2>/dev/null | count 0
// RUN: %annotation_tidy --header-filter=.* %s -- -std=c++20 -isystem %S/Inputs/system 2>/dev/null | count 0
// RUN: %annotation_tidy --header-filter=.* %s -- -std=c++20 -I %S/Inputs/system 2>&1 | FileCheck %s
// CHECK: wrong.h:{{[0-9]+}}:17: warning: 'nonsense' is no token of 'purpose'
// CHECK: wrong.h:{{[0-9]+}}:9: warning: 'art5::porpose' is no facet
#include <wrong.h>
#include <string>
#include <vector>
template <class T> int f(const std::vector<T> &v) { return static_cast<int>(v.size()); }
[[nodiscard]] int g() { return f(std::vector<std::string>{"a"}); }

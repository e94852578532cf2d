// Alone, the plugin itself says what is wrong with arguments, and goes on.
// RUN: %clangxx -std=c++20 -fplugin=%attributes_plugin -c %s -o %t.o -DGOOD 2>&1 | FileCheck %s --implicit-check-not=error:
// RUN: %clang_tidy --load=%attributes_plugin --checks='-*,clang-diagnostic-*,misc-unused-alias-decls' %s -- -std=c++20 -DGOOD 2>&1 | FileCheck %s --check-prefix=TIDY
// TIDY: warning: 'art5::purpose' attribute argument not supported: none; it takes string literals [clang-diagnostic-ignored-attributes]
// RUN: not %clangxx -std=c++20 -fplugin=%attributes_plugin -c %s -o %t.o 2>&1 | FileCheck %s --check-prefixes=CHECK,BAD
[[art5::purpose]] void none() {}
// CHECK: :[[@LINE-1]]:3: warning: 'art5::purpose' attribute argument not supported: none; it takes string literals
[[art5::purpose(42)]] void number() {}
// CHECK: :[[@LINE-1]]:17: warning: 'art5::purpose' attribute argument not supported: it takes ordinary string literals [-Wignored-attributes]
[[art5::purpose(L"social_scoring", u8"x", nullptr, 1.5)]] void several() {}
// CHECK: :[[@LINE-1]]:17: warning: 'art5::purpose' attribute argument not supported
// CHECK: :[[@LINE-2]]:36: warning: 'art5::purpose' attribute argument not supported
// CHECK: :[[@LINE-3]]:43: warning: 'art5::purpose' attribute argument not supported
// CHECK: :[[@LINE-4]]:52: warning: 'art5::purpose' attribute argument not supported
template <const char *P> [[art5::purpose(P)]] void dependent() {}
constexpr char Name[] = "social_scoring";
template void dependent<Name>();
[[art5::purpose(Name, "")]] void named() {}
#ifndef GOOD
int Variable;
[[art5::purpose(Variable)]] void variable();
// BAD: error: '{{(art5::)?}}purpose' attribute requires parameter 1 to be a constant expression
[[art5::purpose(undeclared)]] void undeclared();
// BAD: error: 'art5::purpose' attribute requires a string
#endif

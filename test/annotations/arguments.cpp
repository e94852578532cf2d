// Arguments that are no ordinary strings.
// RUN: not %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s --implicit-check-not='{{warning|error}}:'
[[art5::purpose]] void none();
// CHECK: :[[@LINE-1]]:3: warning: 'art5::purpose' names no token; it takes one or more string literals [art5-annotation]
[[art5::purpose()]] void emptyList();
// CHECK: :[[@LINE-1]]:3: warning: 'art5::purpose' names no token
__attribute__((art5_source)) int gnu();
// CHECK: :[[@LINE-1]]:16: warning: 'art5::source' names no token
[[clang::annotate("art5::effect")]] void annotated();
// CHECK: :[[@LINE-1]]:3: warning: 'art5::effect' names no token
[[art5::purpose(42)]] void number();
// CHECK: :[[@LINE-1]]:17: warning: 'art5::purpose' takes string literals, not a value of type 'int' [art5-annotation]
[[art5::purpose("social_scoring", nullptr)]] void null();
// CHECK: :[[@LINE-1]]:35: warning: 'art5::purpose' takes string literals, not a value of type 'std::nullptr_t'
[[art5::purpose(L"social_scoring")]] void wide();
// CHECK: :[[@LINE-1]]:17: warning: 'art5::purpose' takes ordinary string literals, without a prefix [art5-annotation]
[[art5::purpose(u8"social_scoring")]] void utf8();
// CHECK: :[[@LINE-1]]:17: warning: 'art5::purpose' takes ordinary string literals, without a prefix
[[art5::purpose(u"social_scoring", U"social_scoring")]] void utf16and32();
// CHECK: :[[@LINE-1]]:17: warning: 'art5::purpose' takes ordinary
// CHECK: :[[@LINE-2]]:36: warning: 'art5::purpose' takes ordinary

int Variable;
[[art5::purpose(Variable)]] void variable();
// CHECK: :[[@LINE-1]]:17: error: '{{(art5::)?}}purpose' attribute requires parameter 1 to be a constant expression
[[art5::purpose(undeclared)]] void undeclared();
// CHECK: :[[@LINE-1]]:17: error: 'art5::purpose' attribute requires a string
[[art5::purpose(int)]] void type();
// CHECK: :[[@LINE-1]]:{{[0-9]+}}: error: expected '('

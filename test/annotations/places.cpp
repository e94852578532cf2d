// Where a facet means nothing.
// RUN: %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s --implicit-check-not='{{warning|error}}:'
#define ALL(X) X("purpose", "social_scoring") X("context", "workplace") X("domain", "credit") \
  X("source", "face_image") X("technique", "non_ai_rules") X("infers", "emotion") \
  X("effect", "significant_harm") X("subject", "worker") X("exemption", "safety_reason")
#define HERE(F, T) [[clang::annotate("art5::" F, T)]]

ALL(HERE) void function();
struct ALL(HERE) Class {
  ALL(HERE) Class();
  ALL(HERE) virtual ~Class();
  ALL(HERE) static int method();
  ALL(HERE) operator int() const;
};
union ALL(HERE) Union { int a; };

void parameter(ALL(HERE) int a);
// CHECK-DAG: :[[@LINE-1]]:{{[0-9]+}}: warning: 'art5::context' means nothing on a parameter; put it on a function, class or namespace, or into art5.json [art5-annotation]
// CHECK-DAG: :[[@LINE-2]]:{{[0-9]+}}: warning: 'art5::exemption' means nothing on a parameter; put it on a function, class or namespace, or into art5.json
ALL(HERE) int Global;
// CHECK-DAG: :[[@LINE-1]]:{{[0-9]+}}: warning: 'art5::purpose' means nothing on a global variable; put it on the function, lambda, parameter or class that serves it
// CHECK-DAG: :[[@LINE-2]]:{{[0-9]+}}: warning: 'art5::context' means nothing on a global variable
// CHECK-DAG: :[[@LINE-3]]:{{[0-9]+}}: warning: 'art5::effect' means nothing on a global variable; put it on the function, parameter or class that brings it about
// CHECK-DAG: :[[@LINE-4]]:{{[0-9]+}}: warning: 'art5::exemption' means nothing on a global variable
struct Members {
  [[art5::purpose("social_scoring"), art5::source("face_image")]] int field;
  // CHECK: :[[@LINE-1]]:5: warning: 'art5::purpose' means nothing on a field
  [[art5::purpose("social_scoring")]] static int Shared;
  // CHECK: :[[@LINE-1]]:5: warning: 'art5::purpose' means nothing on a static data member
};
struct Anonymous {
  union {
    [[art5::source("face_image")]] int inUnion;
  };
};
template <class T> struct Deduced {
  ALL(HERE) Deduced(T);
};
Deduced Guided(1);
enum [[art5::purpose("social_scoring"), art5::source("face_image")]] Enumeration {
  // CHECK: :[[@LINE-1]]:8: warning: 'art5::purpose' means nothing on an enumeration
  Enumerator [[art5::source("face_image")]]
  // CHECK: :[[@LINE-1]]:16: warning: 'art5::source' means nothing on an enumerator; put it on the function that returns the data, or on the parameter, variable, field or class that holds it
};
namespace [[art5::source("face_image"), art5::context("workplace")]] Namespace {}
// CHECK: :[[@LINE-1]]:13: warning: 'art5::source' means nothing on a namespace; put it on the function that returns the data
using Alias [[art5::source("face_image")]] = int;
// CHECK: :[[@LINE-1]]:15: warning: 'art5::source' means nothing on a type alias
[[art5::source("face_image")]] typedef int Typedef;
// CHECK: :[[@LINE-1]]:3: warning: 'art5::source' means nothing on a type alias
[[art5::purpose("social_scoring")]];
// CHECK: :[[@LINE-1]]:3: warning: 'art5::purpose' means nothing on an empty declaration; put it into the declaration that it is meant for

void body() {
  [[art5::purpose("social_scoring")]] auto f = [] {};
  // CHECK: :[[@LINE-1]]:5: warning: 'art5::purpose' means nothing on a local variable; put it on the function, lambda, parameter or class that serves it
  auto g = [](int a) __attribute__((art5_purpose("social_scoring"), art5_purpose("nonsense"))) {};
  // CHECK: :[[@LINE-1]]:82: warning: 'nonsense' is no token of 'purpose'
  auto h = [](auto a) __attribute__((art5_purpose("nonsense"))) {};
  // CHECK: :[[@LINE-1]]:51: warning: 'nonsense' is no token of 'purpose'
  h(1);
  struct P { int a, b; } p{1, 2};
  [[art5::effect("significant_harm"), art5::source("face_image")]] auto [x, y] = p;
  // CHECK: :[[@LINE-1]]:5: warning: 'art5::effect' means nothing on a local variable
label:
  __attribute__((art5_purpose("social_scoring")));
  // CHECK: :[[@LINE-1]]:18: warning: 'art5::purpose' means nothing on a label; put it on
}

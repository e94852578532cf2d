// RUN: %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s --implicit-check-not='{{warning|error}}:'
[[art5::purpose("nonsense")]] void a(); // NOLINT
[[art5::purpose("nonsense")]] void b(); // NOLINT(art5-annotation)
[[art5::purpose("nonsense")]] void c(); // NOLINT(art5-*)
// NOLINTNEXTLINE(art5-annotation)
[[art5::purpose("nonsense")]] void d();
// NOLINTBEGIN(art5-annotation)
[[art5::purpose("nonsense")]] void e();
[[art5::porpose("nonsense")]] void f();
// NOLINTEND(art5-annotation)
[[art5::purpose("nonsense")]] void g(); // NOLINT(other-check)
// CHECK: :[[@LINE-1]]:17: warning: 'nonsense' is no token

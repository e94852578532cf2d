// What --fix makes of slips, macro arguments included.
// RUN: cp %s %t.cpp
// RUN: %annotation_tidy --fix %t.cpp -- -std=c++20 -I %include > %t.log 2>&1
// RUN: FileCheck %s --input-file=%t.cpp
// RUN: %annotation_tidy %t.cpp -- -std=c++20 -I %include 2>&1 | count 0
// RUN: %annotation_tidy --export-fixes=%t.yaml %s -- -std=c++20 -I %include > %t.log 2>&1
// RUN: FileCheck %s --check-prefix=YAML --input-file=%t.yaml
#include "art5/annotations.h"
// YAML: DiagnosticName: {{ *}}art5-annotation
// YAML: Message: {{.*}}emotion_infrence
// YAML: ReplacementText: {{.*}}emotion_inference
// CHECK: {{^}}{{\[\[}}art5::purpose("emotion_inference")]] void a();
[[art5::purpose("emotion_infrence")]] void a();
// CHECK: {{^}}{{\[\[}}art5::source("face_image")]] int b();
[[art5::purpose("face_image")]] int b();
// CHECK: {{^}}ART5_PURPOSE("emotion_inference") void c();
ART5_PURPOSE("emotion_infrence") void c();
// CHECK: {{^}}ART5_SOURCE("face_image") int d();
ART5_PURPOSE("face_image") int d();
// CHECK: {{^}}{{\[\[}}clang::annotate("art5::purpose", "emotion_inference")]] void e();
[[clang::annotate("art5::porpose", "emotion_inference")]] void e();
// CHECK: {{^}}{{\[\[}}art5::purpose("emotion_inference")]] void f();
[[art5::porpose("emotion_inference")]] void f();
// CHECK: {{^}}__attribute__((art5_purpose("emotion_inference"))) void g();
__attribute__((art5_porpose("emotion_inference"))) void g();
// CHECK: {{^}}{{\[\[}}art5::purpose("emotion_inference")]] void h();
[[art5::purpose(u8"emotion_inference")]] void h();
// CHECK: {{^}}{{\[\[}}art5::purpose("emotion_inference")]] void i();
[[art5::purpose("emotion_" "infrence")]] void i();

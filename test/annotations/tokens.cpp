// Tokens that do not exist, or are another facet's, in every spelling.
// RUN: %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s --implicit-check-not='{{warning|error}}:'
#define ART5_PURPOSE(...) __attribute__((annotate("art5::purpose", __VA_ARGS__)))
#define TOKEN "emotion_infrence"

[[art5::purpose("emotion_inference", "social_scoring")]] void good();

[[art5::purpose("emotion_infrence")]] void slip();
// CHECK: :[[@LINE-1]]:17: warning: 'emotion_infrence' is no token of 'purpose'; did you mean 'emotion_inference'? [art5-annotation]
[[art5::purpose("social_scoring", "emotion_infrence")]] void second();
// CHECK: :[[@LINE-1]]:35: warning: 'emotion_infrence' is no token
__attribute__((art5_purpose("emotion_infrence"))) void gnu();
// CHECK: :[[@LINE-1]]:29: warning: 'emotion_infrence' is no token
[[clang::annotate("art5::purpose", "emotion_infrence")]] void annotated();
// CHECK: :[[@LINE-1]]:36: warning: 'emotion_infrence' is no token
ART5_PURPOSE("emotion_infrence") void macro();
// CHECK: :[[@LINE-1]]:14: warning: 'emotion_infrence' is no token
[[art5::purpose(TOKEN)]] void macroToken();
// CHECK: :[[@LINE-1]]:17: warning: 'emotion_infrence' is no token
[[art5::purpose("emotion_" "infrence")]] void pieces();
// CHECK: :[[@LINE-1]]:17: warning: 'emotion_infrence' is no token
[[art5::purpose(R"(emotion_infrence)")]] void raw();
// CHECK: :[[@LINE-1]]:17: warning: 'emotion_infrence' is no token
constexpr const char *Name = "emotion_infrence";
[[art5::purpose(Name)]] void named();
// CHECK: :[[@LINE-1]]:17: warning: 'emotion_infrence' is no token
[[art5::purpose("Emotion-Inference ")]] void notation();
// CHECK: :[[@LINE-1]]:17: warning: 'Emotion-Inference ' is no token of 'purpose'; did you mean 'emotion_inference'?
[[art5::purpose("purpose:emotion_inference")]] void full();
// CHECK: :[[@LINE-1]]:17: warning: 'purpose:emotion_inference' is no token of 'purpose'; did you mean 'emotion_inference'?

[[art5::purpose("face_image")]] void otherFacet();
// CHECK: :[[@LINE-1]]:17: warning: 'face_image' is a token of 'source', not of 'purpose' [art5-annotation]
[[art5::purpose("face_imge")]] void nearOtherFacet();
// CHECK: :[[@LINE-1]]:17: warning: 'face_imge' is no token of 'purpose'; did you mean 'face_image' of 'source'? [art5-annotation]
[[art5::exemption("fria")]] void evidenceToken();
// CHECK: :[[@LINE-1]]:19: warning: 'fria' is a token of 'evidence', not of 'exemption'; evidence is stated in art5.json, never in code [art5-annotation]
[[art5::purpose("quantum_chromodynamics")]] void nothingNear();
// CHECK: :[[@LINE-1]]:17: warning: 'quantum_chromodynamics' is no token of 'purpose'; 'art5 explain {{[a-z]+}}' lists them [art5-annotation]
[[art5::purpose("")]] void empty();
// CHECK: :[[@LINE-1]]:17: warning: an empty string is no token of 'purpose' [art5-annotation]
[[art5::purpose("a\0b\x1b[31m%0%s\xff")]] void control();
// CHECK: :[[@LINE-1]]:17: warning: 'a\000b\033[31m%0%s\377' is no token of 'purpose'

template <class T> [[art5::purpose("emotion_infrence")]] void pattern(T) {}
// CHECK: :[[@LINE-1]]:36: warning: 'emotion_infrence' is no token
void instances() { pattern(1); pattern(1.0); }
template <const char *P> [[art5::purpose(P)]] void dependent() {}
constexpr char Wrong[] = "emotion_infrence", Right[] = "emotion_inference";
template void dependent<Right>();
template void dependent<Wrong>();
// CHECK: :[[@LINE-4]]:42: warning: 'emotion_infrence' is no token

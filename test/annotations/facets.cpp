// Facets that do not exist, in every spelling; never in comments, strings, or
// what the preprocessor leaves out.
// RUN: %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s --implicit-check-not='{{warning|error}}:'
[[clang::annotate("art5::porpose", "emotion_inference")]] void annotated();
// CHECK: :[[@LINE-1]]:3: warning: 'art5::porpose' is no facet that code can declare; did you mean 'purpose'? [art5-annotation]
[[clang::annotate("art5:purpose", "emotion_inference")]] void oneColon();
// CHECK: :[[@LINE-1]]:3: warning: 'art5:purpose' is no annotation of art5; did you mean 'art5::purpose'?
[[clang::annotate("Art5::Purpose", "emotion_inference")]] void upperCase();
// CHECK: :[[@LINE-1]]:3: warning: 'art5::Purpose' is no facet that code can declare; did you mean 'purpose'?
[[clang::annotate("art5::colour", "x")]] void nothingNear();
// CHECK: :[[@LINE-1]]:3: warning: 'art5::colour' is no facet that code can declare; the facets are purpose, context, domain, source, technique, infers, effect, subject and exemption [art5-annotation]
[[clang::annotate("art5::evidence", "fria")]] void evidence();
// CHECK: :[[@LINE-1]]:3: warning: evidence is stated in art5.json, never in code; what code can state is the exemption that it backs [art5-annotation]
[[clang::annotate("art500::purpose", "x")]] void somebodyElse();
[[clang::annotate("other", "x")]] void other();

// What follows clang drops before the syntax tree, so it comes last.
[[art5::porpose("x")]] void attribute();
[[nodiscard, art5::sorce("face_image")]] int afterAnother();
[[using art5: porpose("x"), purpose("social_scoring")]] void usingScope();
__attribute__((art5_porpose("x"))) void gnu();
[[art5::evidence("fria")]] void evidenceAttribute();
int [[clang::annotate_type("art5::source", "face_image")]] type;
#define OURS [[art5::efect("x")]]
// CHECK: :[[@LINE-7]]:9: warning: 'art5::porpose' is no facet that code can declare; did you mean 'purpose'? [art5-annotation]
// CHECK: :[[@LINE-7]]:20: warning: 'art5::sorce' is no facet that code can declare; did you mean 'source'?
// CHECK: :[[@LINE-7]]:15: warning: 'art5::porpose' is no facet
// CHECK: :[[@LINE-7]]:16: warning: 'art5::porpose' is no facet
// CHECK: :[[@LINE-7]]:9: warning: evidence is stated in art5.json
// CHECK: :[[@LINE-7]]:14: warning: an annotation of a type says nothing to art5; annotate the declaration with 'annotate' instead [art5-annotation]
// CHECK: :[[@LINE-7]]:22: warning: 'art5::efect' is no facet that code can declare; did you mean 'effect'?

#if 0
[[art5::porpose("x")]] void left_out();
#endif
// [[art5::porpose("x")]]
const char *Text = "[[art5::porpose]]";
namespace art5 { int porpose[1]; }
int Subscript = art5::porpose[0], Nested = art5::porpose[art5::porpose[0]];
auto Lambda = [](int a) { return art5::porpose[a]; };

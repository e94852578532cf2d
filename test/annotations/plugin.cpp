// The plugin alone: every place, code generation, other people's attributes.
// RUN: %clangxx -std=c++23 -fplugin=%attributes_plugin -Wall -Werror -c %s -o %t.o
// RUN: %clangxx -std=c++23 -fplugin=%attributes_plugin -Wall -Werror -g -O2 -c %s -o %t.o
// RUN: %clangxx -std=c++23 -fplugin=%attributes_plugin -emit-llvm -S %s -o - | FileCheck %s --check-prefix=IR
// RUN: %clangxx -std=c++23 -fplugin=%attributes_plugin -fsyntax-only -Xclang -ast-dump %s | FileCheck %s --check-prefix=AST
// RUN: %clangxx -std=c++23 -fplugin=%attributes_plugin -fsyntax-only -Xclang -ast-print %s | FileCheck %s --check-prefix=PRINT
// IR: llvm.global.annotations
// PRINT: {{\[\[}}clang::annotate("art5::purpose",
// AST: FunctionDecl {{.*}} function
// AST: AnnotateAttr {{.*}} "art5::purpose"
// AST: StringLiteral {{.*}} "emotion_inference"
// AST: StringLiteral {{.*}} "social_scoring"
[[art5::purpose("emotion_inference", "social_scoring")]] void function() {}
// AST: ParmVarDecl {{.*}} argument
// AST: AnnotateAttr {{.*}} "art5::source"
void takes([[art5::source("face_image")]] int argument) {}
// AST: CXXRecordDecl {{.*}} struct Class
// AST: AnnotateAttr {{.*}} "art5::context"
struct [[art5::context("workplace")]] Class {
  // AST: FieldDecl {{.*}} field
  // AST: AnnotateAttr {{.*}} "art5::source"
  [[art5::source("face_image")]] int field = 0;
  // AST: CXXMethodDecl {{.*}} method
  // AST: AnnotateAttr {{.*}} "art5::infers"
  [[art5::infers("emotion")]] int method() { return field; }
};
// AST: NamespaceDecl {{.*}} Space
// AST: AnnotateAttr {{.*}} "art5::exemption"
namespace [[art5::exemption("safety_reason")]] Space {}
// AST: FunctionTemplateDecl {{.*}} generic
// AST: AnnotateAttr {{.*}} "art5::technique"
// AST: FunctionDecl {{.*}} generic 'int (int)' implicit_instantiation
// AST: AnnotateAttr {{.*}} "art5::technique"
template <class T> [[art5::technique("non_ai_rules")]] T generic(T t) { return t; }
int use() {
  // AST: VarDecl {{.*}} local
  // AST: AnnotateAttr {{.*}} "art5::source"
  [[art5::source("face_image")]] int local = Class().method();
  // AST: LambdaExpr
  // AST: AnnotateAttr {{.*}} "art5::purpose"
  auto f = [] [[art5::purpose(R"(social_scoring)")]] (int a) { return a; };
  auto g = [](int a) __attribute__((art5_effect("significant_harm"))) { return a; };
  return generic(local) + f(1) + g(2);
}

// Unscoped and other people's attributes stay what they are to clang: unknown.
// RUN: %clangxx -std=c++20 -fplugin=%attributes_plugin -fsyntax-only -Xclang -verify %s
// RUN: %clangxx -std=c++20 -fplugin=%attributes_plugin -fsyntax-only -w -Xclang -ast-dump %s | not grep AnnotateAttr
[[purpose("social_scoring")]] void a();        // expected-warning {{unknown attribute 'purpose' ignored}}
[[other::purpose("social_scoring")]] void b(); // expected-warning-re {{unknown attribute '{{(other::)?}}purpose' ignored}}
[[source]] void c();                           // expected-warning {{unknown attribute 'source' ignored}}
[[art5::porpose("x")]] void d();               // expected-warning-re {{unknown attribute '{{(art5::)?}}porpose' ignored}}
void e(int x) {
  [[purpose("social_scoring")]] ++x;           // expected-warning {{unknown attribute 'purpose' ignored}}
}
void purpose(int source, int subject);
int context = 0, domain = context;

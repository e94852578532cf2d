// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which facts hold for a declaration: one rule a test, on strings of code.
#include "annotations/FactReader.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include "gmock/gmock.h"

using namespace art5;
using namespace clang;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Finds declarations by qualified name, instantiations included.
class ByName : public RecursiveASTVisitor<ByName> {
public:
  ByName(llvm::StringRef Name, std::vector<const Decl *> &Found)
      : Name(Name), Found(Found) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool VisitNamedDecl(NamedDecl *D) {
    std::string Full;
    llvm::raw_string_ostream OS(Full);
    D->getNameForDiagnostic(OS, D->getASTContext().getPrintingPolicy(), true);
    if (Full == Name)
      Found.push_back(D);
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr *L) {
    if (Name == "lambda")
      Found.push_back(L->getCallOperator());
    return true;
  }

private:
  std::string Name;
  std::vector<const Decl *> &Found;
};

const char *viaName(Via How) {
  constexpr const char *Names[] = {"own",      "redeclaration", "override",
                                   "template", "class",         "namespace"};
  return Names[static_cast<size_t>(How)];
}

class FactReaderTest : public testing::Test {
protected:
  void parse(llvm::StringRef Code,
             std::vector<std::string> Args = {"-std=c++20"}) {
    // Short spellings of the attributes, to keep the tests readable.
    std::string Text =
        "#define FACT(F, ...) [[clang::annotate(\"art5::\" #F, __VA_ARGS__)]]\n"
        "#line 1\n" +
        Code.str();
    Unit = tooling::buildASTFromCodeWithArgs(Text, Args, "input.cpp");
    ASSERT_TRUE(Unit);
    ASSERT_FALSE(Unit->getDiagnostics().hasUncompilableErrorOccurred());
  }

  std::vector<const Decl *> find(llvm::StringRef Name) {
    std::vector<const Decl *> Found;
    ByName(Name, Found)
        .TraverseDecl(Unit->getASTContext().getTranslationUnitDecl());
    return Found;
  }

  static std::vector<std::string> show(const Decl &D) {
    std::vector<std::string> Result;
    for (const DeclaredFact &Fact : factsOf(D)) {
      EXPECT_TRUE(Fact.On);
      EXPECT_TRUE(Fact.Where.isValid());
      Result.push_back(Vocabulary::get()[Fact.Token].Full + " " +
                       viaName(Fact.How));
    }
    return Result;
  }

  /// The facts of the \p Nth declaration of that name.
  std::vector<std::string> facts(llvm::StringRef Name, size_t Nth = 0) {
    std::vector<const Decl *> Found = find(Name);
    EXPECT_GT(Found.size(), Nth) << Name.str();
    return Nth < Found.size() ? show(*Found[Nth]) : std::vector<std::string>();
  }

  /// The facts of a parameter of the \p Nth function of that name.
  std::vector<std::string> parameter(llvm::StringRef Name, unsigned Index,
                                     size_t Nth = 0) {
    std::vector<const Decl *> Found = find(Name);
    EXPECT_GT(Found.size(), Nth) << Name.str();
    const auto *Function =
        Nth < Found.size() ? Found[Nth]->getAsFunction() : nullptr;
    EXPECT_TRUE(Function && Index < Function->getNumParams());
    return Function ? show(*Function->getParamDecl(Index))
                    : std::vector<std::string>();
  }

  std::unique_ptr<ASTUnit> Unit;
};

} // namespace

TEST_F(FactReaderTest, ReadsEverySpelling) {
  parse(R"cpp(
    [[art5::purpose("social_scoring", "emotion_inference")]] void a();
    __attribute__((art5_purpose("social_scoring"))) void b();
    [[clang::annotate("art5::purpose", "social_scoring")]] void c();
    constexpr const char *Name = "social_scoring";
    [[art5::purpose(Name)]] void d();
    [[art5::purpose(R"(social_scoring)")]] void e();
    [[art5::purpose("social_" "scoring")]] void f();
  )cpp");
  EXPECT_THAT(facts("a"), ElementsAre("purpose:social_scoring own",
                                      "purpose:emotion_inference own"));
  for (const char *Name : {"b", "c", "d", "e", "f"})
    EXPECT_THAT(facts(Name), ElementsAre("purpose:social_scoring own")) << Name;
}

TEST_F(FactReaderTest, ReadsC) {
  parse("__attribute__((art5_purpose(\"social_scoring\"))) int a(void);\n"
        "struct __attribute__((art5_source(\"face_image\"))) S { int x; };",
        {"-xc", "-std=c11"});
  EXPECT_THAT(facts("a"), ElementsAre("purpose:social_scoring own"));
  EXPECT_THAT(facts("S"), ElementsAre("source:face_image own"));
  EXPECT_THAT(facts("S::x"), ElementsAre("source:face_image class"));
}

TEST_F(FactReaderTest, LeavesOutWhatIsWrong) {
  parse(R"cpp(
    [[art5::purpose("nonsense", "social_scoring", 3, L"emotion_inference")]]
    void a();
    [[art5::purpose("face_image")]] void b();
    [[clang::annotate("art5::evidence", "fria")]] void c();
    [[clang::annotate("art5::porpose", "social_scoring")]] void d();
    [[clang::annotate("other", "social_scoring")]] void e();
    [[art5::purpose("purpose:social_scoring")]] void f();
    struct S { FACT(purpose, "social_scoring") int x; };
    namespace FACT(source, "face_image") N { void f(); }
  )cpp");
  EXPECT_THAT(facts("a"), ElementsAre("purpose:social_scoring own"));
  for (const char *Name : {"b", "c", "d", "e", "f", "S::x", "N::f"})
    EXPECT_THAT(facts(Name), IsEmpty()) << Name;
}

TEST_F(FactReaderTest, AddsUpRedeclarations) {
  parse(R"cpp(
    FACT(purpose, "social_scoring") void f(FACT(source, "face_image") int a);
    FACT(context, "workplace") void f(int b);
    void f(FACT(subject, "worker") int c) {}
    FACT(source, "voice_signal") extern int x;
    extern int x;
    struct FACT(source, "face_image") S;
    struct S {};
  )cpp");
  for (size_t I = 0; I != 3; ++I) {
    std::vector<std::string> F = facts("f", I), P = parameter("f", 0, I);
    EXPECT_EQ(F.size(), 2u) << I;
    EXPECT_EQ(P.size(), 2u) << I;
  }
  EXPECT_THAT(facts("f"), ElementsAre("purpose:social_scoring own",
                                      "context:workplace redeclaration"));
  EXPECT_THAT(
      parameter("f", 0, 2),
      ElementsAre("source:face_image redeclaration", "subject:worker own"));
  EXPECT_THAT(facts("x", 1), ElementsAre("source:voice_signal redeclaration"));
  EXPECT_THAT(facts("S", 1), ElementsAre("source:face_image redeclaration"));
}

TEST_F(FactReaderTest, InheritsFromWhatIsOverridden) {
  parse(R"cpp(
    struct A {
      FACT(purpose, "social_scoring")
      virtual void run(FACT(source, "face_image") int a);
      virtual ~A();
    };
    struct B : A { void run(int b) override; };
    struct C : B { FACT(context, "workplace") void run(int c) override; };
    struct FACT(purpose, "emotion_inference") I { virtual void go() = 0;
                                                  virtual ~I(); };
    struct J : I { void go() override; };
    struct K : I { void go() override; virtual ~K(); };
  )cpp");
  EXPECT_THAT(facts("B::run"), ElementsAre("purpose:social_scoring override"));
  EXPECT_THAT(facts("C::run"), ElementsAre("purpose:social_scoring override",
                                           "context:workplace own"));
  EXPECT_THAT(parameter("C::run", 0),
              ElementsAre("source:face_image override"));
  EXPECT_THAT(facts("J::go"),
              ElementsAre("purpose:emotion_inference override"));
  EXPECT_THAT(facts("J::~J"), IsEmpty());
  EXPECT_THAT(facts("K::~K"), IsEmpty());
}

TEST_F(FactReaderTest, InstantiationsInheritFromTheirTemplate) {
  parse(R"cpp(
    template <class T> FACT(purpose, "social_scoring")
    void f(FACT(source, "face_image") T a) {}
    template <class T> FACT(context, "workplace") void f(T a);
    template <class T> struct FACT(source, "voice_signal") S {
      FACT(purpose, "emotion_inference") void m(FACT(subject, "worker") T x);
      template <class U> FACT(context, "workplace") void n(U u) {}
      FACT(source, "written_text") T field;
      struct FACT(subject, "child") Inner { void k() {} };
    };
    template <class T> void S<T>::m(T x) {}
    template <class T> struct FACT(source, "gaze_signal") S<T *> { void m() {} };
    template <> struct S<char> { void m() {} };
    template <> void f<char>(char) {}
    template <class... T>
    void pack(int first, FACT(source, "face_image") T... mid,
              FACT(subject, "worker") int last) {}
    void use() {
      f(1); f<char>('c'); pack(1, 2), pack<int, long>(1, 2, 3l, 4);
      S<int> s; s.m(1); s.n(2.0); S<int *> p; p.m(); S<char> c; c.m();
      S<int>::Inner i; i.k();
    }
  )cpp");
  EXPECT_THAT(facts("f<int>"), ElementsAre("purpose:social_scoring own",
                                           "context:workplace template"));
  EXPECT_THAT(parameter("f<int>", 0),
              testing::Contains(testing::StartsWith("source:face_image")));
  EXPECT_THAT(facts("f<char>"), IsEmpty()); // written by hand
  EXPECT_THAT(facts("S<int>::m"), ElementsAre("purpose:emotion_inference own",
                                              "source:voice_signal class"));
  EXPECT_EQ(parameter("S<int>::m", 0).size(), 1u);
  EXPECT_THAT(
      facts("S<int>::n<double>"),
      ElementsAre("context:workplace own", "source:voice_signal class"));
  EXPECT_THAT(facts("S<int>::field"), ElementsAre("source:voice_signal class",
                                                  "source:written_text own"));
  EXPECT_THAT(facts("S<int *>::m"), ElementsAre("source:gaze_signal class"));
  EXPECT_THAT(facts("S<char>::m"), IsEmpty());
  EXPECT_THAT(facts("S<int>::Inner::k"),
              ElementsAre("source:voice_signal class", "subject:child class"));
  EXPECT_EQ(parameter("pack<int, long>", 0).size(), 0u);
  EXPECT_THAT(parameter("pack<int, long>", 1),
              ElementsAre(testing::StartsWith("source:face_image")));
  EXPECT_THAT(parameter("pack<int, long>", 2),
              ElementsAre(testing::StartsWith("source:face_image")));
  EXPECT_THAT(parameter("pack<int, long>", 3),
              ElementsAre(testing::StartsWith("subject:worker")));
}

TEST_F(FactReaderTest, ClassesCoverWhatIsWrittenInThem) {
  parse(R"cpp(
    struct FACT(purpose, "social_scoring") FACT(source, "face_image") S {
      S(int);
      S(const S &) = default;
      void m();
      static int count;
      int field;
      struct Inner { void k(); };
      friend void stranger(S) {}
    };
    void S::m() { struct Local { void z() {} }; auto l = [] {}; }
    void use() { S a(1); S b = a; a = b; stranger(a); }
    struct D : S {};
  )cpp");
  EXPECT_THAT(facts("S"), ElementsAre("purpose:social_scoring own",
                                      "source:face_image own"));
  EXPECT_THAT(facts("S::m"), ElementsAre("purpose:social_scoring class",
                                         "source:face_image class"));
  EXPECT_THAT(facts("S::m", 1), ElementsAre("purpose:social_scoring class",
                                            "source:face_image class"));
  EXPECT_THAT(facts("S::field"), ElementsAre("source:face_image class"));
  EXPECT_THAT(facts("S::count"), ElementsAre("source:face_image class"));
  EXPECT_THAT(facts("S::Inner::k"), ElementsAre("purpose:social_scoring class",
                                                "source:face_image class"));
  EXPECT_THAT(facts("lambda"), ElementsAre("purpose:social_scoring class",
                                           "source:face_image class"));
  EXPECT_THAT(facts("stranger"), IsEmpty());
  EXPECT_THAT(facts("D"), ElementsAre("source:face_image class"));
  // Making an object is not what the class is for. (The class is a name in
  // itself, too.)
  for (const Decl *D : find("S::S"))
    if (isa<CXXConstructorDecl>(D))
      EXPECT_THAT(show(*D), ElementsAre("source:face_image class"));
  for (const char *Implicit : {"S::operator=", "S::~S"})
    for (const Decl *D : find(Implicit))
      EXPECT_THAT(show(*D), ElementsAre("source:face_image class")) << Implicit;
}

TEST_F(FactReaderTest, NamespacesCoverEverythingInThem) {
  parse(R"cpp(
    namespace FACT(context, "workplace") N {
      namespace { struct S { void m(); int field; }; }
      inline namespace v1 { void f(int a); }
      int global;
      enum E { A };
    }
    namespace FACT(subject, "worker") N { void g(); }
    void N::v1::f(int a) {}
  )cpp");
  EXPECT_THAT(
      facts("N::(anonymous namespace)::S::m"),
      ElementsAre("context:workplace namespace", "subject:worker namespace"));
  EXPECT_THAT(facts("N::f", 1), ElementsAre("context:workplace namespace",
                                            "subject:worker namespace"));
  EXPECT_THAT(parameter("N::f", 0), IsEmpty());
  EXPECT_THAT(facts("N::global"), ElementsAre("subject:worker namespace"));
  EXPECT_THAT(facts("N::(anonymous namespace)::S::field"),
              ElementsAre("subject:worker namespace"));
  EXPECT_THAT(facts("N", 1), ElementsAre("context:workplace redeclaration",
                                         "subject:worker own"));
}

TEST_F(FactReaderTest, LambdasCarryFactsOnTheirCallOperator) {
  parse(R"cpp(
    void use() {
      auto l = [] FACT(purpose, "social_scoring")
          (FACT(source, "face_image") int a) { return a; };
      auto m = [](int a) __attribute__((art5_purpose("emotion_inference"))) {};
      auto n = [](auto a) __attribute__((art5_context("workplace"))) {};
      n(1);
    }
  )cpp",
        {"-std=c++23"});
  EXPECT_THAT(facts("lambda", 0), ElementsAre("purpose:social_scoring own"));
  EXPECT_THAT(parameter("lambda", 0), ElementsAre("source:face_image own"));
  EXPECT_THAT(facts("lambda", 1), ElementsAre("purpose:emotion_inference own"));
  EXPECT_THAT(facts("lambda", 2), ElementsAre("context:workplace own"));
  const auto *Call = cast<CXXMethodDecl>(find("lambda")[0]);
  EXPECT_THAT(show(*Call->getParent()),
              ElementsAre("purpose:social_scoring own"));
}

TEST_F(FactReaderTest, ValuesCarryOnlyTheirOwn) {
  parse(R"cpp(
    namespace FACT(subject, "worker") N {
      int f(FACT(source, "face_image") int a) {
        FACT(source, "voice_signal") int local = a;
        auto [x, y] = [] { struct P { int x, y; }; return P{1, 2}; }();
        return local + x + y;
      }
    }
  )cpp");
  EXPECT_THAT(parameter("N::f", 0), ElementsAre("source:face_image own"));
  EXPECT_THAT(facts("local"), ElementsAre("source:voice_signal own"));
}

TEST_F(FactReaderTest, TheNearestOfOneTokenStays) {
  parse(R"cpp(
    namespace FACT(purpose, "social_scoring") N {
      struct FACT(purpose, "social_scoring") S {
        FACT(purpose, "social_scoring") void own();
        void inherited();
      };
    }
  )cpp");
  EXPECT_THAT(facts("N::S::own"), ElementsAre("purpose:social_scoring own"));
  EXPECT_THAT(facts("N::S::inherited"),
              ElementsAre("purpose:social_scoring class"));
}

TEST_F(FactReaderTest, ADiamondOfOverridesGivesEachFactOnce) {
  std::string Code =
      "struct A0 { FACT(context, \"workplace\") virtual void f(); };\n";
  for (int I = 1; I != 9; ++I) {
    std::string Base = "A" + std::to_string(I - 1), N = std::to_string(I);
    Code += "struct L" + N + " : virtual " + Base +
            " { void f() override; };\n"
            "struct R" +
            N + " : virtual " + Base +
            " { void f() override; };\n"
            "struct A" +
            N + " : L" + N + ", R" + N + " { void f() override; };\n";
  }
  parse(Code);
  EXPECT_THAT(facts("A8::f"), ElementsAre("context:workplace override"));
}

TEST_F(FactReaderTest, ReaderRemembersContexts) {
  parse(R"cpp(
    namespace FACT(context, "workplace") N { void f(); void g(); }
  )cpp");
  FactReader Reader;
  EXPECT_EQ(Reader.factsOf(*find("N::f")[0]).size(), 1u);
  EXPECT_EQ(Reader.factsOf(*find("N::g")[0]).size(), 1u);
}

TEST_F(FactReaderTest, ProblemsAreOfTheDeclarationAsked) {
  parse(R"cpp(
    [[art5::purpose("nonsense")]] void f();
    void f();
    [[art5::technique("targeted_collection")]] void g();
    [[art5::technique("untargeted_scraping")]] void g();
    void h([[art5::technique("targeted_collection")]] int a);
    void h([[art5::technique("untargeted_scraping")]] int b);
  )cpp");
  auto Kinds = [](const Decl &D) {
    std::vector<AnnotationProblem::Kind> Result;
    for (const AnnotationProblem &P : problemsOf(D))
      Result.push_back(P.What);
    return Result;
  };
  using Kind = AnnotationProblem::Kind;
  EXPECT_THAT(Kinds(*find("f")[0]), ElementsAre(Kind::UnknownToken));
  EXPECT_THAT(Kinds(*find("f")[1]), IsEmpty());
  EXPECT_THAT(Kinds(*find("g")[0]), IsEmpty());
  EXPECT_THAT(Kinds(*find("g")[1]), ElementsAre(Kind::Contradiction));
  EXPECT_THAT(Kinds(*find("h")[1]->getAsFunction()->getParamDecl(0)),
              ElementsAre(Kind::Contradiction));
}

TEST_F(FactReaderTest, ProblemsAreToldOnceForWhatClangCopies) {
  parse(R"cpp(
    struct S { union { FACT(source, "nonsense") int inUnion; }; };
  )cpp");
  const auto *S = cast<CXXRecordDecl>(find("S")[0]);
  size_t Copies = 0, Problems = 0;
  for (const Decl *D : S->decls())
    if (isa<IndirectFieldDecl>(D)) {
      ++Copies;
      Problems += problemsOf(*D).size();
    } else if (const auto *Union = dyn_cast<CXXRecordDecl>(D)) {
      for (const Decl *Field : Union->decls())
        Problems += problemsOf(*Field).size();
    }
  EXPECT_EQ(Copies, 1u);
  EXPECT_EQ(Problems, 1u);
}

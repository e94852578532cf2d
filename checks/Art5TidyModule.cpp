// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The clang-tidy module: names the checks, holds nothing else.
#include "annotations/ClangCompat.h"
#include "checks/AnnotationCheck.h"
#include "checks/PathCheck.h"
#include "clang-tidy/ClangTidy.h"
#include "clang-tidy/ClangTidyModule.h"
#include "law/HygieneChecks.h"
#include ART5_CLANG_TIDY_REGISTRY_HEADER

// First of all: static initialisers run in this order.
[[maybe_unused]] static const bool RightClang = art5::refuseOtherClang();

namespace art5 {
namespace {

template <typename Check>
std::unique_ptr<clang::tidy::ClangTidyCheck>
create(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context) {
  return std::make_unique<Check>(Name, Context);
}

clang::tidy::ClangTidyCheckFactories::CheckFactory factory(HygieneKind Which) {
  switch (Which) {
  case HygieneKind::Annotation:
    return create<AnnotationCheck>;
  case HygieneKind::Deployment:
    return create<DeploymentCheck>;
  case HygieneKind::UndeclaredPurpose:
    return create<UndeclaredPurposeCheck>;
  }
  return nullptr;
}

class Art5TidyModule : public clang::tidy::ClangTidyModule {
public:
  void
  addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    for (const HygieneCheck &Check : hygieneChecks())
      Factories.registerCheckFactory(Check.Name, factory(Check.Is));
    // A new rule is a new check: the law decides what there is.
    for (llvm::StringRef Name : LawBook::builtIn().checkNames())
      Factories.registerCheckFactory(Name, create<PointCheck>);
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Art5TidyModule>
    Register("art5-module",
             "Checks for the prohibited practices of AI Act Article 5.");

} // namespace

/// Referred to by programs that link this module from an archive, so that the
/// linker keeps it.
volatile int Art5TidyModuleAnchor = 0;

} // namespace art5

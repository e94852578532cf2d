// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Diagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

namespace art5 {
namespace {

/// Names of code facets as they stand after `missing`.
bool isCodeFacet(llvm::StringRef Missing) {
  return llvm::is_contained({"source", "technique", "infers", "effect"},
                            Missing);
}

/// Fields that cannot run into each other.
class Key {
public:
  Key &operator<<(llvm::StringRef Field) {
    Text += Field;
    Text.push_back('\0');
    return *this;
  }
  Key &operator<<(unsigned Number) { return *this << std::to_string(Number); }
  Key &operator<<(const std::vector<std::string> &Fields) {
    *this << static_cast<unsigned>(Fields.size());
    for (const std::string &Field : Fields)
      *this << Field;
    return *this;
  }
  std::string Text;
};

/// Why the verdict is what it is, without saying in which deployment.
void addReasons(Key &K, const Assessment &A) {
  for (const ConditionResult &C : A.Conditions) {
    K << C.Id << statusName(C.Is) << static_cast<unsigned>(C.Why.size());
    for (const Because &B : C.Why)
      K << B.Fact << originName(B.From);
    K << C.Ask;
  }
  for (const ClaimResult &C : A.Claims)
    K << C.Claim << static_cast<unsigned>(C.Is) << C.Missing << C.Lacking;
  K << A.Exemption << A.Gate;
}

/// One diagnostic of one deployment.
std::string groupKey(const Finding &F) {
  const Assessment &A = F.Result;
  Key K;
  K << F.Site << F.Signature << A.Point << verdictName(A.Is) << A.Missing
    << (F.In ? F.In->Name : std::string());
  if (A.Is == Verdict::Conditional && onlyDeploymentMissing(A))
    return K.Text;
  K << F.Where.File << F.Where.Line << F.Where.Column;
  if (A.WouldBe)
    K << verdictName(*A.WouldBe) << A.WouldMiss;
  addReasons(K, A);
  return K.Text;
}

/// All that a diagnostic tells but the name of its deployment: the verdict, its
/// reasons, the persons and places that the deployment states, and the way.
std::string tellingKey(const Finding &F) {
  const Assessment &A = F.Result;
  Key K;
  K << F.Site << F.Signature << A.Point << verdictName(A.Is) << A.Missing
    << F.Where.File << F.Where.Line << F.Where.Column;
  if (A.WouldBe)
    K << verdictName(*A.WouldBe) << A.WouldMiss;
  addReasons(K, A);
  if (F.In)
    for (const auto *List : {&F.In->Contexts, &F.In->Subjects})
      for (const StatedToken &T : *List)
        K << Vocabulary::get()[T.Token].Full;
  for (const PathStep &S : F.Path)
    K << S.Where.File << S.Where.Line << S.Where.Column << S.Message
      << S.Function;
  return K.Text;
}

/// Takes into each diagnostic those of other deployments that tell the same.
void mergeDeployments(std::vector<Diagnostic> &All) {
  std::vector<Diagnostic> Result;
  std::map<std::string, size_t> Told;
  for (Diagnostic &D : All) {
    auto [It, New] = Told.try_emplace(tellingKey(*D.Main), Result.size());
    if (New) {
      Result.push_back(std::move(D));
      continue;
    }
    Diagnostic &Known = Result[It->second];
    Known.All.insert(Known.All.end(), D.All.begin(), D.All.end());
    for (const Finding *F : D.OtherSteps)
      if (F->Where != Known.Main->Where &&
          llvm::none_of(Known.OtherSteps, [&](const Finding *Other) {
            return Other->Where == F->Where;
          }))
        Known.OtherSteps.push_back(F);
    if (D.Main->In && !llvm::is_contained(Known.AlsoIn, D.Main->In->Name))
      Known.AlsoIn.push_back(D.Main->In->Name);
  }
  All = std::move(Result);
  for (Diagnostic &D : All)
    llvm::sort(D.AlsoIn);
}

bool samePlace(const Finding &A, const Finding &B) {
  return A.Where == B.Where;
}

} // namespace

bool fails(Verdict V, FailLevel Level) {
  switch (Level) {
  case FailLevel::Prohibited:
    return V == Verdict::Prohibited;
  case FailLevel::Conditional:
    return V == Verdict::Prohibited || V == Verdict::Conditional;
  case FailLevel::Never:
    return false;
  }
  return false;
}

bool onlyDeploymentMissing(const Assessment &A) {
  return llvm::none_of(A.Missing, isCodeFacet);
}

std::vector<Diagnostic>
groupFindings(const std::vector<const Finding *> &Findings) {
  std::vector<Diagnostic> Result;
  std::map<std::string, size_t> Groups;
  for (const Finding *F : Findings) {
    if (F->Result.Is == Verdict::Allowed)
      continue;
    auto [It, New] = Groups.try_emplace(groupKey(*F), Result.size());
    if (New) {
      Result.push_back({F, {}, {}, {F}});
      continue;
    }
    Diagnostic &D = Result[It->second];
    D.All.push_back(F);
    auto SameStep = [&](const Finding *Other) { return samePlace(*Other, *F); };
    if (!SameStep(D.Main) && llvm::none_of(D.OtherSteps, SameStep))
      D.OtherSteps.push_back(F);
  }
  mergeDeployments(Result);
  return Result;
}

} // namespace art5

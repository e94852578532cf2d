// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/judge/PathProblems.h"
#include "law/LawBook.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace art5 {

/// "main.cpp:12:3 -> main.cpp:15:9", each place once.
static std::string wayText(const std::vector<PathStep> &Path) {
  std::string Text, Last;
  for (const PathStep &S : Path) {
    if (!S.Where.isValid())
      continue;
    std::string At = llvm::sys::path::filename(S.Where.File).str() + ":" +
                     std::to_string(S.Where.Line) + ":" +
                     std::to_string(S.Where.Column);
    if (At == Last)
      continue;
    Text += (Text.empty() ? "" : " -> ") + At;
    Last = std::move(At);
  }
  return Text;
}

static std::string messageOf(const Finding &F, const PathConflict &K,
                             const LawBook &Laws, Language L) {
  const Catalogue &Words = Catalogue::get(L);
  std::string Deployment = F.In ? F.In->Name : "";
  if (K.Note == "contradiction")
    return Words.format("conflict.refuted", {{"site", F.Site},
                                             {"deployment", Deployment},
                                             {"function", K.Fact.StatedBy},
                                             {"fact", K.Fact.Fact}});
  if (K.Claim.empty())
    return Words.format(
        "conflict.guard",
        {{"site", F.Site},
         {"deployment", Deployment},
         {"says", says(Laws, Laws.find(F.Result.Point), K.Note, L)},
         {"guard", K.Guard}});
  return Words.format(K.Evidence.empty() ? "conflict.claim_bare"
                                         : "conflict.claim",
                      {{"site", F.Site},
                       {"deployment", Deployment},
                       {"claim", K.Claim},
                       {"evidence", llvm::join(K.Evidence, ", ")},
                       {"function", K.Fact.StatedBy},
                       {"fact", K.Fact.Fact}});
}

static bool isOf(llvm::ArrayRef<RuleNote> Notes, llvm::StringRef Id) {
  return llvm::any_of(Notes, [&](const RuleNote &N) { return N.Id == Id; });
}

/// What the law has to say of something that is no finding: people see it too.
/// A guard that a path goes round is told as such.
static void addSilentNotes(const Finding &F, const LawBook &Laws, Language L,
                           std::vector<Problem> &Out) {
  const Rule *R = Laws.find(F.Result.Point);
  if (F.Result.Is != Verdict::Allowed || !R)
    return;
  for (const LawNote &N : F.Result.Notes) {
    bool FromLaw = isOf(R->Notes, N.Id) || isOf(Laws.scopeNotes(), N.Id);
    if (!FromLaw || !N.Guards.empty())
      continue;
    Problem Seen;
    Seen.Severity = Problem::Level::Note;
    Seen.Where = F.Where;
    Seen.Message = Sentence::verbatim(Catalogue::get(L).format(
        "noted", {{"says", says(Laws, R, N.Id, L)},
                  {"citation", citation(R->Point, L)},
                  {"site", F.Site},
                  {"deployment", F.In ? F.In->Name : ""}}));
    Out.push_back(std::move(Seen));
  }
}

std::vector<Problem> pathProblems(const Finding &F, const LawBook &Laws,
                                  Language L) {
  std::vector<Problem> Out;
  for (const PathConflict &K : F.Conflicts) {
    Problem Bad;
    Bad.Severity = F.Result.Is == Verdict::NotYetApplicable
                       ? Problem::Level::Note
                   : K.Claim.empty() ? Problem::Level::Warning
                                     : Problem::Level::Error;
    Bad.Where = K.Where;
    Bad.Message = Sentence::verbatim(messageOf(F, K, Laws, L));
    if (std::string Way = wayText(K.Path); !Way.empty())
      Bad.Hint = Sentence::verbatim(
          Catalogue::get(L).format("conflict.way", {{"way", Way}}));
    Out.push_back(std::move(Bad));
  }
  addSilentNotes(F, Laws, L, Out);
  return Out;
}

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Suppressions.h"
#include "report/Paths.h"
#include "report/SourceLines.h"
#include "support/Text.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <optional>

namespace art5 {
namespace {

constexpr llvm::StringLiteral Word("NOLINT");

/// One marker in a file, whether or not it suppresses anything.
struct Marker {
  enum class Kind : uint8_t { Line, NextLine, Begin, End };
  Kind Is = Kind::Line;
  unsigned Line = 0, Column = 0;
  llvm::StringRef Comment, Checks, Reason;
  bool NamesChecks = false; ///< With parentheses; without, all are meant.
  unsigned EndLine = 0, EndColumn = 0; ///< Of the matching NOLINTEND.
};

std::optional<Marker::Kind> markerKind(llvm::StringRef Text) {
  if (Text == "NOLINT")
    return Marker::Kind::Line;
  if (Text == "NOLINTNEXTLINE")
    return Marker::Kind::NextLine;
  if (Text == "NOLINTBEGIN")
    return Marker::Kind::Begin;
  if (Text == "NOLINTEND")
    return Marker::Kind::End;
  return std::nullopt;
}

/// What stands behind the marker up to the end of the comment, without the
/// punctuation that leads to it.
llvm::StringRef reasonIn(llvm::StringRef Behind) {
  llvm::StringRef Reason =
      Behind.take_front(Behind.find("*/")).ltrim(" \t:;,.-").rtrim();
  for (llvm::StringRef Dash : {"\xE2\x80\x93", "\xE2\x80\x94"})
    if (Reason.consume_front(Dash))
      Reason = Reason.ltrim();
  bool SaysSomething = llvm::any_of(Reason, [](char C) {
    return llvm::isAlnum(C) || static_cast<unsigned char>(C) >= 0x80;
  });
  return SaysSomething ? Reason : llvm::StringRef();
}

/// The markers of one line, in order.
void addMarkers(llvm::StringRef Line, unsigned Number,
                std::vector<Marker> &Out) {
  size_t At = 0;
  while ((At = Line.find(Word, At)) != llvm::StringRef::npos) {
    size_t Begin = At;
    while (At < Line.size() && llvm::isAlpha(Line[At]))
      ++At;
    std::optional<Marker::Kind> Is = markerKind(Line.slice(Begin, At));
    if (!Is)
      continue;
    Marker M;
    M.Is = *Is;
    M.Line = Number;
    M.Column = static_cast<unsigned>(Begin + 1);
    size_t Close =
        At < Line.size() && Line[At] == '(' ? Line.find(')', At) : Line.npos;
    if (Close != llvm::StringRef::npos) {
      M.NamesChecks = true;
      M.Checks = Line.slice(At + 1, Close).trim();
      At = Close + 1;
    }
    M.Comment = Line.slice(Begin, At);
    M.Reason = reasonIn(Line.drop_front(At));
    Out.push_back(M);
  }
}

/// True if \p M means \p Check. As in clang-tidy, only '*' is special, and what
/// would take checks away again ('-' in front) counts for nothing.
bool names(const Marker &M, llvm::StringRef Check) {
  if (!M.NamesChecks)
    return true;
  llvm::SmallVector<llvm::StringRef, 4> Globs;
  M.Checks.split(Globs, ',', -1, /*KeepEmpty=*/false);
  return llvm::any_of(Globs, [&](llvm::StringRef Glob) {
    Glob = Glob.trim();
    return !Glob.empty() && !Glob.contains('?') && matchNameGlob(Glob, Check);
  });
}

bool speaksOfArt5(const Marker &M) {
  return M.NamesChecks && M.Checks.contains("art5");
}

/// The markers of one file, blocks closed.
class MarkedFile {
public:
  explicit MarkedFile(llvm::ArrayRef<llvm::StringRef> Lines) {
    for (size_t I = 0; I < Lines.size(); ++I)
      if (Lines[I].contains(Word))
        addMarkers(Lines[I], static_cast<unsigned>(I + 1), All);
    closeBlocks();
  }

  /// The marker that suppresses \p Check there; one with a reason is preferred.
  const Marker *of(unsigned Line, unsigned Column,
                   llvm::StringRef Check) const {
    const Marker *Found = nullptr;
    for (const Marker &M : All)
      if (covers(M, Line, Column) && names(M, Check) &&
          (!Found || (Found->Reason.empty() && !M.Reason.empty())))
        Found = &M;
    return Found;
  }
  llvm::ArrayRef<Marker> unmatched() const { return Unmatched; }

private:
  std::vector<Marker> All, Unmatched;

  static bool covers(const Marker &M, unsigned Line, unsigned Column) {
    switch (M.Is) {
    case Marker::Kind::Line:
      return M.Line == Line;
    case Marker::Kind::NextLine:
      return M.Line + 1 == Line;
    case Marker::Kind::Begin:
      return std::pair(M.Line, M.Column) <= std::pair(Line, Column) &&
             std::pair(Line, Column) <= std::pair(M.EndLine, M.EndColumn);
    case Marker::Kind::End:
      return false;
    }
    return false;
  }

  /// An end closes the last open beginning with the same checks; what has no
  /// counterpart suppresses nothing.
  void closeBlocks() {
    std::vector<size_t> Open;
    for (size_t I = 0; I < All.size(); ++I) {
      Marker &M = All[I];
      if (M.Is == Marker::Kind::Begin) {
        Open.push_back(I);
      } else if (M.Is == Marker::Kind::End) {
        if (Open.empty() || All[Open.back()].Checks != M.Checks ||
            All[Open.back()].NamesChecks != M.NamesChecks) {
          Unmatched.push_back(M);
          continue;
        }
        All[Open.back()].EndLine = M.Line;
        All[Open.back()].EndColumn = M.Column;
        Open.pop_back();
      }
    }
    for (size_t I : Open)
      Unmatched.push_back(All[I]);
  }
};

HygieneFinding complaint(const Location &Where, Sentence Message,
                         Sentence Hint) {
  Problem P;
  P.Severity = Problem::Level::Warning;
  P.Where = Where;
  P.Message = std::move(Message);
  P.Hint = std::move(Hint);
  return {"art5-annotation", std::move(P)};
}

HygieneFinding noReason(const Suppression &S) {
  return complaint(
      S.Where,
      Sentence("{0} suppresses a finding of art5 and gives no "
               "reason",
               {inQuotes(S.Comment)}),
      Sentence("write it behind: '{0}: reason'", {printable(S.Comment)}));
}

HygieneFinding noCounterpart(llvm::StringRef File, const Marker &M) {
  bool Begins = M.Is == Marker::Kind::Begin;
  return complaint(
      {File.str(), M.Line, M.Column},
      Sentence("{0} has no {1} with the same checks and suppresses "
               "nothing",
               {inQuotes(M.Comment),
                std::string(Begins ? "NOLINTEND" : "NOLINTBEGIN")}),
      {});
}

} // namespace

Suppressions::Suppressions(const Findings &All,
                           const std::vector<HygieneFinding> &Hygiene,
                           llvm::StringRef WorkingDirectory,
                           const SourceTexts *Texts) {
  SourceLines Sources(Texts);
  std::map<std::string, MarkedFile> Files;
  std::map<Location, Suppression> Used;
  std::map<std::pair<Location, std::string>, Location> By;
  auto Ask = [&](const Location &Where, const std::string &Check) {
    if (!Where.isValid() || Where.Line == 0)
      return;
    auto It = Files.find(Where.File);
    if (It == Files.end())
      It = Files
               .emplace(Where.File, MarkedFile(Sources.lines(absolutePath(
                                        Where.File, WorkingDirectory))))
               .first;
    const Marker *M = It->second.of(Where.Line, Where.Column, Check);
    if (!M)
      return;
    Location At{Where.File, M->Line, M->Column};
    Suppression &S = Used[At];
    S.Where = At;
    S.Comment = M->Comment.str();
    S.Reason = M->Reason.str();
    ++S.Findings;
    By.try_emplace({Where, Check}, At);
  };
  for (const Finding &F : All.All)
    if (F.Result.Is != Verdict::Allowed)
      Ask(F.Where, F.Result.Check);
  for (const HygieneFinding &H : Hygiene)
    if (H.Check == "art5-annotation")
      Ask(H.What.Where, H.Check);
  for (const Findings::UndeclaredPurpose &U : All.Undeclared)
    Ask(U.Where, "art5-undeclared-purpose");

  std::map<Location, size_t> Numbers;
  for (auto &[At, S] : Used) {
    Numbers[At] = InUse.size();
    if (S.Reason.empty())
      Problems.push_back(noReason(S));
    InUse.push_back(std::move(S));
  }
  for (const auto &[Key, At] : By)
    Silenced[Key] = Numbers[At];
  for (const auto &[File, Marked] : Files)
    for (const Marker &M : Marked.unmatched())
      if (speaksOfArt5(M))
        Problems.push_back(noCounterpart(File, M));
}

const Suppression *Suppressions::of(const Location &Where,
                                    llvm::StringRef Check) const {
  auto It = Silenced.find({Where, Check.str()});
  return It == Silenced.end() ? nullptr : &InUse[It->second];
}

} // namespace art5

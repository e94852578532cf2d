// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Edit distance over names, and globs without backtracking.
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <string_view>

namespace art5 {

//===--- What was probably meant ------------------------------------------===//

/// Lower case, with '_' for every other way to separate words.
static std::string normalised(llvm::StringRef Word) {
  std::string Out = Word.lower();
  for (char &C : Out)
    if (C == '-' || C == ' ' || C == '.')
      C = '_';
  return Out;
}

/// The words between '_' in alphabetical order.
static std::string sortedWords(llvm::StringRef Normalised) {
  llvm::SmallVector<llvm::StringRef, 8> Words;
  Normalised.split(Words, '_', -1, /*KeepEmpty=*/false);
  llvm::sort(Words);
  return llvm::join(Words, "_");
}

std::optional<std::string>
didYouMean(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Candidates) {
  constexpr size_t LongestName = 128;
  if (Word.empty() || Word.size() > LongestName)
    return std::nullopt;
  std::string Mine = normalised(Word), MineSorted = sortedWords(Mine);
  // The first distance that is too far; improved with each better candidate.
  unsigned Limit = unsigned(Word.size() / 3) + 1;
  std::optional<std::string> Best;
  for (llvm::StringRef Candidate : Candidates) {
    std::string Theirs = normalised(Candidate);
    if (Theirs.size() > 2 * LongestName)
      continue;
    unsigned Distance =
        llvm::StringRef(Mine).edit_distance(Theirs, true, Limit);
    unsigned Swapped = 1 + llvm::StringRef(MineSorted)
                               .edit_distance(sortedWords(Theirs), true, Limit);
    Distance = std::min(Distance, Swapped);
    if (Distance >= Limit)
      continue;
    Best = Candidate.str();
    Limit = Distance;
    if (Limit == 0)
      break;
  }
  return Best;
}

//===--- Globs ------------------------------------------------------------===//

bool matchNameGlob(llvm::StringRef Pattern, llvm::StringRef Name) {
  size_t P = 0, N = 0;
  // Where to resume when the last '*' has to take one character more.
  size_t StarP = llvm::StringRef::npos, StarN = 0;
  while (N < Name.size()) {
    if (P < Pattern.size() && Pattern[P] == '*') {
      StarP = P++;
      StarN = N;
    } else if (P < Pattern.size() &&
               (Pattern[P] == '?' || Pattern[P] == Name[N])) {
      ++P;
      ++N;
    } else if (StarP != llvm::StringRef::npos) {
      P = StarP + 1;
      N = ++StarN;
    } else {
      return false;
    }
  }
  return Pattern.drop_front(P).find_first_not_of('*') == llvm::StringRef::npos;
}

namespace {

/// One step of a path pattern.
struct PathStep {
  enum Kind {
    Literal,   ///< This character.
    One,       ///< '?': any character but '/'.
    InFolder,  ///< '*': any characters but '/'.
    Anything,  ///< '**': any characters.
    AnyFolders ///< '**/' at the start of a part: no or any number of folders.
  };
  Kind Is;
  char C = 0;
};

/// A path pattern, matched by following all its possible states at once.
class PathPattern {
public:
  explicit PathPattern(llvm::StringRef Pattern) {
    for (size_t I = 0; I < Pattern.size();) {
      bool StartsPart = I == 0 || Pattern[I - 1] == '/';
      llvm::StringRef Rest = Pattern.drop_front(I);
      if (StartsPart && Rest.starts_with("**/"))
        I += add({PathStep::AnyFolders}, 3);
      else if (Rest.starts_with("**"))
        I += add({PathStep::Anything}, 2);
      else if (Rest[0] == '*')
        I += add({PathStep::InFolder}, 1);
      else if (Rest[0] == '?')
        I += add({PathStep::One}, 1);
      else
        I += add({PathStep::Literal, Rest[0]}, 1);
    }
  }

  bool matches(llvm::StringRef Path) const {
    States Now(Steps.size() + 1, 0);
    enter(Now, 0);
    for (char C : Path) {
      States Next(Steps.size() + 1, 0);
      for (size_t S = 0; S < Steps.size(); ++S)
        if (Now[S])
          step(Next, S, Now[S], C);
      Now = std::move(Next);
    }
    return Now.back() != 0;
  }

private:
  enum State : char { Out = 0, At = 1, Inside = 2 };
  using States = llvm::SmallVector<char, 64>;

  /// A star after one that takes at least as much says nothing more.
  size_t add(PathStep S, size_t Length) {
    bool Said =
        S.Is >= PathStep::InFolder && !Steps.empty() &&
        (Steps.back().Is == S.Is || Steps.back().Is == PathStep::Anything);
    if (!Said)
      Steps.push_back(S);
    return Length;
  }

  /// Enters step \p S and those that can be left at once.
  void enter(States &Set, size_t S) const {
    Set[S] = At;
    while (S < Steps.size() && Steps[S].Is >= PathStep::InFolder)
      Set[++S] = At;
  }

  void step(States &Next, size_t S, char Where, char C) const {
    switch (Steps[S].Is) {
    case PathStep::Literal:
      return C == Steps[S].C ? enter(Next, S + 1) : void();
    case PathStep::One:
      return C != '/' ? enter(Next, S + 1) : void();
    case PathStep::InFolder:
      return C != '/' ? enter(Next, S) : void();
    case PathStep::Anything:
      return enter(Next, S);
    case PathStep::AnyFolders:
      // Only a whole folder may be skipped: what follows starts after a '/'.
      if (C == '/')
        return enter(Next, S);
      if (Next[S] == Out)
        Next[S] = Inside;
      return;
    }
  }

  llvm::SmallVector<PathStep, 64> Steps;
};

} // namespace

static llvm::StringRef withoutDot(llvm::StringRef Path) {
  while (Path.consume_front("./"))
    Path = Path.ltrim('/');
  return Path;
}

static bool leavesFolder(llvm::StringRef Path) {
  return Path == ".." || Path.starts_with("../") || Path.starts_with("/");
}

bool matchPathGlob(llvm::StringRef Pattern, llvm::StringRef Path) {
  Pattern = withoutDot(Pattern);
  Path = withoutDot(Path);
  if (leavesFolder(Path) && !leavesFolder(Pattern))
    return false;
  if (!Pattern.contains('/'))
    Path = Path.substr(Path.rfind('/') + 1);
  std::string Below;
  if (Pattern.ends_with("/")) {
    Below = (Pattern + "**").str();
    Pattern = Below;
  }
  return PathPattern(Pattern).matches(Path);
}

//===--- Quoting ----------------------------------------------------------===//

/// The length in bytes of a character that could disguise what a message says:
/// a control character or one that changes the text direction; else 0.
static size_t disguise(llvm::StringRef S) {
  unsigned char C = S[0];
  if (C < 0x20 || C == 0x7f)
    return 1;
  if (C == 0xc2 && S.size() > 1 && (unsigned char)S[1] < 0xa0)
    return 2; // U+0080..U+009F
  if (C != 0xe2 || S.size() < 3)
    return 0;
  unsigned char D = S[1], E = S[2];
  if (D == 0x80 && ((E >= 0x8b && E <= 0x8f) || (E >= 0xa8 && E <= 0xae)))
    return 3; // U+200B..200F, U+2028..202E
  return D == 0x81 && E >= 0xa0 && E <= 0xaf ? 3 : 0; // U+2060..206F
}

std::string printable(llvm::StringRef Text, size_t MaxBytes) {
  std::string Out;
  llvm::StringRef Rest = Text;
  while (!Rest.empty() && Out.size() < MaxBytes) {
    size_t Length = disguise(Rest);
    for (char C : Rest.take_front(Length))
      Out += "\\x" + llvm::toHex(llvm::StringRef(&C, 1), /*LowerCase=*/true);
    if (Length == 0) {
      // A whole UTF-8 character, so that no cut leaves half of one.
      Length = 1;
      while (Length < Rest.size() && (Rest[Length] & 0xc0) == 0x80)
        ++Length;
      Out += Rest.take_front(Length);
    }
    Rest = Rest.drop_front(Length);
  }
  return Rest.empty() ? Out : Out + "...";
}

std::string inQuotes(llvm::StringRef Text, size_t MaxBytes) {
  return "'" + printable(Text, MaxBytes) + "'";
}

std::string quotedList(llvm::ArrayRef<std::string> Items,
                       llvm::StringRef Conjunction) {
  std::string Out;
  for (size_t I = 0; I < Items.size(); ++I) {
    if (I != 0)
      Out += I + 1 == Items.size() ? (" " + Conjunction + " ").str() : ", ";
    Out += inQuotes(Items[I]);
  }
  return Out;
}

} // namespace art5

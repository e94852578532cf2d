// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/UnifiedDiff.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

namespace art5 {
namespace {

/// "@@ -12,3 +14 @@": how many old and new lines follow, and where.
struct HunkHeader {
  unsigned OldStart = 0, OldCount = 1, NewStart = 0, NewCount = 1;
};

bool consumeRange(llvm::StringRef &Text, unsigned &Start, unsigned &Count) {
  if (Text.consumeInteger(10, Start))
    return false;
  return !Text.consume_front(",") || !Text.consumeInteger(10, Count);
}

/// Lines count from 1; what no file holds is no number of lines.
bool isPossible(unsigned Start, unsigned Count) {
  constexpr unsigned Most = 1u << 30;
  return Start <= Most && Count <= Most && (Start > 0 || Count == 0);
}

bool parseHeader(llvm::StringRef Line, HunkHeader &H) {
  return Line.consume_front("@@ -") &&
         consumeRange(Line, H.OldStart, H.OldCount) &&
         Line.consume_front(" +") &&
         consumeRange(Line, H.NewStart, H.NewCount) &&
         Line.starts_with(" @@") && isPossible(H.OldStart, H.OldCount) &&
         isPossible(H.NewStart, H.NewCount);
}

/// The byte behind a backslash in a name that git put into quotes.
char unescape(llvm::StringRef &Rest) {
  if (Rest.size() >= 3 && Rest[0] >= '0' && Rest[0] <= '3') {
    unsigned Value = 0;
    if (!Rest.take_front(3).getAsInteger(8, Value)) {
      Rest = Rest.drop_front(3);
      return static_cast<char>(Value);
    }
  }
  char C = Rest.front();
  Rest = Rest.drop_front();
  static constexpr llvm::StringLiteral Names("abfnrtv"),
      Values("\a\b\f\n\r\t\v");
  size_t At = Names.find(C);
  return At == llvm::StringRef::npos ? C : Values[At];
}

/// The name in a "--- " or "+++ " line: a time may follow behind a tab.
std::string nameIn(llvm::StringRef Text) {
  if (!Text.consume_front("\""))
    return Text.split('\t').first.rtrim("\r ").str();
  std::string Name;
  while (!Text.empty() && Text.front() != '"') {
    char C = Text.front();
    Text = Text.drop_front();
    Name += C == '\\' && !Text.empty() ? unescape(Text) : C;
  }
  return Name;
}

class Reader {
public:
  explicit Reader(llvm::StringRef Text) : HasColours(Text.contains("\x1b[")) {
    Text.split(Lines, '\n');
    if (!Lines.empty() && Lines.back().empty())
      Lines.pop_back();
  }

  llvm::Expected<std::vector<FileDiff>> read() {
    bool AnyDiff = false, AnyText = false;
    while (At < Lines.size()) {
      llvm::StringRef Line = Lines[At];
      AnyText |= !Line.trim().empty();
      AnyDiff |= Line.starts_with("diff ") || Line.starts_with("--- ");
      if (llvm::Error E = readLine(Line))
        return std::move(E);
    }
    if (AnyText && !AnyDiff)
      return error(1, HasColours ? "this is no unified diff; it holds colours: "
                                   "git diff --no-color"
                                 : "this is no unified diff");
    llvm::erase_if(
        Files, [](const FileDiff &F) { return F.Lines.empty() && !F.Binary; });
    return std::move(Files);
  }

private:
  static llvm::Error error(size_t Line, const llvm::Twine &Message) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "line " + llvm::Twine(Line) +
                                       " of the diff: " + Message);
  }

  /// A line outside of hunks.
  llvm::Error readLine(llvm::StringRef Line) {
    if (Line.starts_with("@@@"))
      return error(At + 1, "a combined diff, of a merge; compare two trees "
                           "instead: git diff A B");
    HunkHeader H;
    if (parseHeader(Line, H))
      return readHunk(H);
    if (InFile && Line.starts_with("@@ "))
      return error(At + 1, "this is no head of a hunk");
    ++At;
    if (Line.starts_with("diff "))
      InFile = false;
    else if (Line.consume_front("Binary files "))
      readBinary(Line);
    else if (Line.starts_with("GIT binary patch"))
      noteGitBinary();
    else if (Line.consume_front("--- ") && At < Lines.size() &&
             Lines[At].starts_with("+++ ")) {
      Files.push_back(
          {nameIn(Line), nameIn(Lines[At].drop_front(4)), {}, false, {}});
      InFile = true;
      ++At;
    }
    return llvm::Error::success();
  }

  llvm::Error readHunk(HunkHeader H) {
    size_t Start = ++At;
    if (!InFile)
      return error(Start, "a hunk without the names of its file ('--- ' and "
                          "'+++ ')");
    std::vector<std::pair<unsigned, unsigned>> &Ranges = Files.back().Lines;
    FileDiff::Hunk Kept;
    Kept.NewStart = H.NewStart;
    // With a count of 0, the start names the line before.
    unsigned Line = H.NewCount ? H.NewStart : H.NewStart + 1;
    unsigned Gone = 0;
    auto Close = [&] {
      if (Gone)
        Ranges.push_back({Line - 1, Line});
      Gone = 0;
    };
    while (H.OldCount || H.NewCount) {
      if (At >= Lines.size())
        return error(Start, "the hunk ends early");
      llvm::StringRef Text = Lines[At++];
      char Kind = Text.empty() ? ' ' : Text.front();
      if (Kind == '\\')
        continue; // "\ No newline at end of file"
      if ((Kind != '-' && !H.NewCount) || (Kind != '+' && !H.OldCount) ||
          !llvm::StringRef("+- \r").contains(Kind))
        return error(At, "this line does not fit into its hunk");
      std::string Whole = Text.drop_front(Text.empty() ? 0 : 1).str();
      if (Kind != '+')
        Kept.OldLines.push_back(Whole);
      if (Kind != '-')
        Kept.NewLines.push_back(Whole);
      if (Kind == '-') {
        --H.OldCount;
        ++Gone;
        continue;
      }
      --H.NewCount;
      if (Kind == '+') {
        Ranges.push_back({Line, Line});
        Gone = 0;
      } else {
        --H.OldCount;
        Close();
      }
      ++Line;
    }
    Close();
    Files.back().Hunks.push_back(std::move(Kept));
    return llvm::Error::success();
  }

  /// "a/x.pdf and b/x.pdf differ". Names may hold " and ": both halves of git
  /// are alike but for their prefix, so the middle decides.
  void readBinary(llvm::StringRef Line) {
    Line = Line.rtrim("\r");
    if (!Line.consume_back(" differ"))
      return;
    size_t Best = llvm::StringRef::npos, Middle = Line.size() / 2;
    auto Distance = [&](size_t I) {
      return I + 2 > Middle ? I + 2 - Middle : Middle - I - 2;
    };
    for (size_t I = Line.find(" and "); I != llvm::StringRef::npos;
         I = Line.find(" and ", I + 1))
      if (Best == llvm::StringRef::npos || Distance(I) < Distance(Best))
        Best = I;
    if (Best == llvm::StringRef::npos)
      return;
    Files.push_back({nameIn(Line.take_front(Best)),
                     nameIn(Line.drop_front(Best + 5)),
                     {},
                     true,
                     {}});
    InFile = false;
  }

  /// git diff --binary names its files in the "diff --git" line alone.
  void noteGitBinary() {
    for (size_t I = At - 1; I-- > 0;) {
      llvm::StringRef Line = Lines[I];
      if (!Line.consume_front("diff --git "))
        continue;
      size_t Middle = Line.size() / 2;
      Files.push_back({nameIn(Line.take_front(Middle)),
                       nameIn(Line.drop_front(Middle).ltrim(' ')),
                       {},
                       true,
                       {}});
      return;
    }
  }

  llvm::SmallVector<llvm::StringRef, 0> Lines;
  size_t At = 0;
  bool InFile = false;
  bool HasColours;
  std::vector<FileDiff> Files;
};

} // namespace

bool FileDiff::touches(unsigned First, unsigned Last) const {
  return Binary || llvm::any_of(Lines, [&](const auto &Range) {
           return Range.first <= Last && First <= Range.second;
         });
}

std::optional<std::string> textBefore(const FileDiff &Diff,
                                      llvm::StringRef Now) {
  if (Diff.Binary)
    return std::nullopt;
  llvm::SmallVector<llvm::StringRef, 0> Lines;
  Now.split(Lines, '\n');
  // What stands behind the last line break is a line only if it is there.
  bool Ends = !Lines.empty() && Lines.back().empty();
  if (Ends)
    Lines.pop_back();
  std::string Out;
  auto Put = [&](llvm::StringRef Line) { Out.append(Line).push_back('\n'); };
  size_t At = 0;
  for (const FileDiff::Hunk &H : Diff.Hunks) {
    size_t Start = H.NewLines.empty() ? H.NewStart : H.NewStart - 1;
    if (Start < At || Start + H.NewLines.size() > Lines.size())
      return std::nullopt;
    for (; At < Start; ++At)
      Put(Lines[At]);
    for (const std::string &Line : H.NewLines)
      if (Lines[At++].rtrim('\r') != llvm::StringRef(Line).rtrim('\r'))
        return std::nullopt;
    for (const std::string &Line : H.OldLines)
      Put(Line);
  }
  for (; At < Lines.size(); ++At)
    Put(Lines[At]);
  if (!Ends && !Out.empty())
    Out.pop_back();
  return Out;
}

llvm::Expected<std::vector<FileDiff>> parseUnifiedDiff(llvm::StringRef Text) {
  return Reader(Text).read();
}

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/IncludePrefix.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <memory>

using llvm::StringRef;

namespace art5 {
namespace {

constexpr StringRef Blanks = " \t\v\f\r";

/// Longer starts are cut there.
constexpr size_t MaxIncludes = 64;

/// Walks over the start of a text, comments and empty lines left out.
class StartReader {
public:
  explicit StartReader(StringRef Text) : Rest(Text) {
    Rest.consume_front("\xef\xbb\xbf");
  }

  IncludePrefix read(bool IsHeader) {
    IncludePrefix Found;
    StringRef Whole = Rest;
    bool Guarded = IsHeader && skipGuard();
    std::string Header;
    while (Found.Headers.size() < MaxIncludes && skipToToken() &&
           takeInclude(Header))
      Found.Headers.push_back(std::move(Header));
    StringRef Line;
    if (Guarded && skipToToken() && takeDirective(Line, "endif"))
      Guarded = false;
    if (skipToToken() || Guarded || !Ended)
      Found.Then = IsHeader && StartReader(Whole).isDirectivesOnly()
                       ? IncludePrefix::Rest::Directives
                       : IncludePrefix::Rest::Code;
    return Found;
  }

private:
  StringRef Rest;
  bool Ended = false; ///< By its end, not by a comment without one.

  /// To what is neither blank, nor the end of a line, nor a comment; false at
  /// the end, or where a comment has none.
  bool skipToToken() {
    while (true) {
      Rest = Rest.ltrim(" \t\v\f\r\n");
      if (Rest.starts_with("//")) {
        auto [Line, Behind] = Rest.split('\n');
        if (goesOn(Line))
          return false;
        Rest = Behind;
      } else if (Rest.starts_with("/*")) {
        size_t End = Rest.find("*/", 2);
        if (End == StringRef::npos)
          return false;
        Rest = Rest.drop_front(End + 2);
      } else {
        Ended = Rest.empty();
        return !Rest.empty();
      }
    }
  }

  /// Whether the next line belongs to \p Line.
  static bool goesOn(StringRef Line) {
    Line = Line.rtrim(Blanks);
    return Line.ends_with("\\") || Line.ends_with("?\?/");
  }

  /// Takes a line that holds the directive \p Name and nothing that goes on;
  /// \p Behind: what stands behind the name.
  bool takeDirective(StringRef &Behind, StringRef Name) {
    auto [Line, After] = Rest.split('\n');
    if (goesOn(Line) || !Line.consume_front("#"))
      return false;
    Line = Line.ltrim(Blanks);
    if (!Line.consume_front(Name) ||
        (!Line.empty() && (llvm::isAlnum(Line.front()) || Line.front() == '_')))
      return false;
    Line = Line.trim(Blanks);
    if (Line.contains("/*") && !Line.contains("*/"))
      return false;
    Behind = Line;
    Rest = After;
    return true;
  }

  /// "#pragma once" is passed over; true for "#ifndef X" with "#define X".
  bool skipGuard() {
    StringRef Before = Rest, Once, Name, Defined;
    if (skipToToken() && takeDirective(Once, "pragma") && Once == "once")
      return false;
    Rest = Before;
    if (skipToToken() && takeDirective(Name, "ifndef") && skipToToken() &&
        takeDirective(Defined, "define") && Name == Defined && !Name.empty())
      return true;
    Rest = Before;
    return false;
  }

  /// Takes "#include <x>" with its line; false, and nothing taken, if the line
  /// is anything else.
  bool takeInclude(std::string &Header) {
    StringRef Before = Rest, Line;
    if (!takeDirective(Line, "include"))
      return false;
    char Close = Line.starts_with("<") ? '>' : Line.starts_with("\"") ? '"' : 0;
    size_t End = Close ? Line.find(Close, 1) : StringRef::npos;
    StringRef Behind =
        End == StringRef::npos ? "" : Line.drop_front(End + 1).ltrim(Blanks);
    if (End == StringRef::npos || End == 1 ||
        (!Behind.empty() && !Behind.starts_with("//"))) {
      Rest = Before;
      return false;
    }
    Header = Line.take_front(End + 1).str();
    return true;
  }

  bool isDirectivesOnly() {
    while (skipToToken()) {
      if (!Rest.starts_with("#"))
        return false;
      bool More = true;
      while (More) {
        auto [Line, After] = Rest.split('\n');
        if (Line.contains("/*") && !Line.contains("*/"))
          return false;
        More = goesOn(Line) && !After.empty();
        Rest = After;
      }
    }
    return Ended;
  }
};

/// The includes of many files as a tree: a node stands for all files that start
/// with the headers on the way to it.
struct Node {
  std::map<std::string, std::unique_ptr<Node>> Next;
  std::vector<size_t> Ends; ///< Files with no further include.
  size_t Count = 0;
  std::map<size_t, long> Gain; ///< By the length of the preamble so far.
};

/// Chooses preambles so that most parsing is saved. The cost of a header is
/// taken to be one, and to parse from a preamble to save four fifths of it;
/// writing one costs half as much again as parsing it.
class Planner {
public:
  Planner(llvm::ArrayRef<StartOfFile> Files) : Files(Files) {}

  std::vector<PreamblePlan> plan(size_t Most) {
    std::map<StringRef, Node> Flavours;
    for (size_t I = 0; I < Files.size(); ++I)
      if (!Files[I].Flavour.empty())
        add(Flavours[Files[I].Flavour], I);
    for (auto &[Flavour, Root] : Flavours)
      choose(Root, 0, 0, nullptr);
    llvm::erase_if(Plans,
                   [](const PreamblePlan &P) { return P.Files.empty(); });
    for (PreamblePlan &P : Plans)
      llvm::sort(P.Files);
    llvm::sort(Plans, [](const PreamblePlan &A, const PreamblePlan &B) {
      size_t OfA = A.Files.size() * A.Headers;
      size_t OfB = B.Files.size() * B.Headers;
      return OfA != OfB ? OfA > OfB : A.Files < B.Files;
    });
    if (Plans.size() > Most)
      Plans.resize(Most);
    return std::move(Plans);
  }

private:
  /// Fewer files wait longer for a preamble than they gain.
  static constexpr size_t MinFiles = 4;
  llvm::ArrayRef<StartOfFile> Files;
  std::vector<PreamblePlan> Plans;

  void add(Node &Root, size_t File) {
    Node *At = &Root;
    ++At->Count;
    for (const std::string &Header : Files[File].Headers) {
      std::unique_ptr<Node> &Next = At->Next[Header];
      if (!Next)
        Next = std::make_unique<Node>();
      At = Next.get();
      ++At->Count;
    }
    At->Ends.push_back(File);
  }

  /// What the files below \p At save in the best case, with a preamble of
  /// \p Given includes above them.
  long gain(Node &At, size_t Depth, size_t Given) {
    if (At.Count < MinFiles)
      return static_cast<long>(8 * At.Count * Given);
    auto Known = At.Gain.find(Given);
    if (Known != At.Gain.end())
      return Known->second;
    long Best = std::max(below(At, Depth, Given), withOwn(At, Depth, Given));
    return At.Gain[Given] = Best;
  }
  long below(Node &At, size_t Depth, size_t Given) {
    long Sum = static_cast<long>(8 * At.Ends.size() * Given);
    for (auto &[Header, Next] : At.Next)
      Sum += gain(*Next, Depth + 1, Given);
    return Sum;
  }
  long withOwn(Node &At, size_t Depth, size_t Given) {
    if (Depth <= Given)
      return -1;
    return below(At, Depth, Depth) - static_cast<long>(15 * Depth);
  }

  /// \p Into: the plan of the nearest preamble above, by index in Plans.
  void choose(Node &At, size_t Depth, size_t Given, const size_t *Into) {
    size_t Own = Plans.size();
    if (At.Count >= MinFiles &&
        withOwn(At, Depth, Given) > below(At, Depth, Given)) {
      Plans.push_back({{}, Depth});
      Given = Depth;
      Into = &Own;
    }
    if (Into)
      llvm::append_range(Plans[*Into].Files, At.Ends);
    for (auto &[Header, Next] : At.Next)
      choose(*Next, Depth + 1, Given, Into);
  }
};

} // namespace

IncludePrefix includePrefix(StringRef Text, bool IsHeader) {
  return StartReader(Text).read(IsHeader);
}

std::vector<PreamblePlan> planPreambles(llvm::ArrayRef<StartOfFile> Files,
                                        size_t Most) {
  return Planner(Files).plan(Most);
}

} // namespace art5

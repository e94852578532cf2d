// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The path of a finding as a drawing: one box a step, from the entry down to
// the site, and the verdict below.

#include "law/Catalogue.h"
#include "report/HtmlPage.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace art5::html {
namespace {

constexpr unsigned Width = 304, BoxWidth = 296, BoxHeight = 46, Gap = 20;
/// Boxes drawn; of a longer path the middle is only counted.
constexpr size_t MaxBoxes = 40;
/// Characters that fit into a box.
constexpr size_t MaxName = 38;

std::string escaped(llvm::StringRef Text) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  llvm::printHTMLEscaped(clean(Text), OS);
  return Out;
}

/// The end of a name, which tells most.
std::string shortened(llvm::StringRef Name) {
  std::string Clean = clean(Name);
  auto IsFirst = [](char C) { return (C & 0xc0) != 0x80; };
  size_t Size = llvm::count_if(Clean, IsFirst);
  if (Size <= MaxName)
    return Clean;
  size_t Drop = Size - MaxName + 1, At = 0;
  while (At < Clean.size() && (Drop > 0 || !IsFirst(Clean[At])))
    Drop -= IsFirst(Clean[At++]) ? 1 : 0;
  return "\xE2\x80\xA6" + Clean.substr(At);
}

class Drawing {
public:
  Drawing(const Page &P, const Finding &F) : P(P), F(F), OS(Body) {}

  std::string svg() {
    size_t Count = F.Path.size();
    for (size_t I = 0; I < Count; ++I) {
      if (Count > MaxBoxes && I == MaxBoxes / 2) {
        size_t Skipped = Count - MaxBoxes;
        note(P.say("more_steps", {P.count(Skipped)}));
        I += Skipped;
      }
      step(I);
    }
    verdict();
    std::string Title =
        escaped(P.say("graph") + " " + F.Id + ": " + P.count(Count));
    return (llvm::Twine("<svg viewBox=\"0 0 ") + llvm::Twine(Width) + " " +
            llvm::Twine(Y) + "\" role=\"img\" aria-label=\"" + Title +
            "\" xmlns=\"http://www.w3.org/2000/svg\">" + OS.str() + "</svg>")
        .str();
  }

private:
  const Page &P;
  const Finding &F;
  std::string Body;
  llvm::raw_string_ostream OS;
  unsigned Y = 2;

  /// From the box above to the next one.
  void arrow(bool Assumed) {
    if (Y == 2)
      return;
    OS << "<path" << (Assumed ? " class=\"assumed\"" : "") << " d=\"M"
       << Width / 2 << " " << Y << "v" << Gap - 6 << "\"/><path class=\"tip\" "
       << "d=\"M" << Width / 2 - 5 << " " << Y + Gap - 8 << "h10l-5 8z\"/>";
    Y += Gap;
  }

  void box(llvm::StringRef Class, llvm::StringRef Top, llvm::StringRef Bottom,
           llvm::StringRef Whole) {
    OS << "<g class=\"" << Class << "\"><title>" << escaped(Whole)
       << "</title><rect x=\"4\" y=\"" << Y << "\" width=\"" << BoxWidth
       << "\" height=\"" << BoxHeight << "\" rx=\"6\"/><text class=\"t\" "
       << "x=\"14\" y=\"" << Y + 18 << "\">" << escaped(Top)
       << "</text><text x=\"14\" y=\"" << Y + 36 << "\">"
       << escaped(shortened(Bottom)) << "</text></g>";
    Y += BoxHeight;
  }

  void step(size_t I) {
    const PathStep &S = F.Path[I];
    arrow(S.Assumed || S.Kind == StepKind::Decides);
    std::string Kind = stepKindName(S.Kind).str();
    std::replace(Kind.begin(), Kind.end(), ' ', '_');
    std::string Top =
        std::to_string(I + 1) + " \xC2\xB7 " + P.Words.kindWord(S.Kind);
    if (S.Assumed)
      Top += " (" + P.say("assumed") + ")";
    box("k-" + Kind + (S.Assumed ? " assumed" : ""), Top,
        S.Kind == StepKind::Site ? F.Site : S.Function, P.Words.step(F, S));
  }

  void note(llvm::StringRef Text) {
    arrow(false);
    OS << "<text class=\"t\" x=\"14\" y=\"" << Y + 12 << "\">" << escaped(Text)
       << "</text>";
    Y += 18;
  }

  void verdict() {
    arrow(false);
    box("k-verdict", citation(F.Result.Point, P.In),
        verdictWord(F.Result.Is, P.In), P.Words.headline(F));
    Y += 2;
  }
};

} // namespace

std::string pathGraph(const Page &P, const Finding &F) {
  return Drawing(P, F).svg();
}

} // namespace art5::html

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Markdown for a comment on a pull request or a step's summary: the verdicts of
// each deployment, how they differ from the baseline, and what is new.

#include "law/Catalogue.h"
#include "law/LawBook.h"
#include "report/Report.h"
#include "report/Visible.h"
#include "report/Wording.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

namespace art5 {
namespace {

/// Rows and findings of a comment that people still read; services refuse
/// comments of more than some 60,000 characters.
constexpr size_t MaxRows = 50;

/// Text as Markdown shows it, character by character: no mark-up, no links, no
/// mentions of people or issues, one line.
std::string plain(llvm::StringRef Text) {
  std::string Out;
  for (char C : visible(Text))
    if (C == '\n' || C == '\t')
      Out += ' ';
    else if (C == '<')
      Out += "&lt;";
    else if (C == '>')
      Out += "&gt;";
    else if (C == '&')
      Out += "&amp;";
    else if (C == '@')
      Out += "@<!-- -->";
    else if (llvm::StringRef("\\`*_{}[]()#+!|~$").contains(C))
      (Out += '\\') += C;
    else
      Out += C;
  // Addresses become links by themselves.
  std::string Result;
  llvm::StringRef Rest = Out;
  for (llvm::StringRef Scheme = "://"; !Rest.empty();) {
    auto [Before, After] = Rest.split(Scheme);
    Result += Before;
    if (Before.size() != Rest.size())
      Result += ":<!-- -->//";
    Rest = After;
  }
  return Result;
}

/// What tells findings apart, but for the verdict.
struct Judged {
  std::string Deployment, Point, Site, ClosingFunction;
  auto operator<=>(const Judged &) const = default;
};

/// How often each verdict was given.
using Verdicts = std::map<std::string, unsigned>;

class MarkdownWriter {
public:
  explicit MarkdownWriter(const Report &R) : R(R), Words(*R.Words), OS(Out) {}

  std::string text() {
    OS << "## " << Words.say(Phrase::SummaryTitle) << "\n\n";
    table();
    if (R.Known)
      difference();
    findings();
    incomplete();
    return OS.str();
  }

private:
  const Report &R;
  const Wording &Words;
  std::string Out;
  llvm::raw_string_ostream OS;

  std::string say(Phrase P) const { return Words.say(P); }
  std::string verdict(llvm::StringRef Name) const {
    return Catalogue::get(Words.language()).format(("verdict." + Name).str());
  }

  void head(std::initializer_list<std::string> Columns) {
    for (const std::string &Column : Columns)
      OS << "| " << plain(Column) << " ";
    OS << "|\n";
    for (size_t I = 0; I < Columns.size(); ++I)
      OS << "| --- ";
    OS << "|\n";
  }

  /// The verdicts of each deployment.
  void table() {
    std::map<std::string, std::map<Verdict, size_t>> Counts;
    for (const Finding &F : R.Result->All)
      ++Counts[F.In ? F.In->Name : "default"][F.Result.Is];
    static constexpr Verdict Order[] = {
        Verdict::Prohibited, Verdict::Conditional, Verdict::NotYetApplicable,
        Verdict::Allowed};
    head({say(Phrase::DeploymentColumn), verdict(verdictName(Order[0])),
          verdict(verdictName(Order[1])), verdict(verdictName(Order[2])),
          verdict(verdictName(Order[3]))});
    for (auto &[Name, Of] : Counts) {
      OS << "| " << plain(Name) << " ";
      for (Verdict V : Order)
        OS << "| " << number(Of[V], Words.language()) << " ";
      OS << "|\n";
    }
    OS << "\n";
  }

  std::string list(const Verdicts &Of) const {
    std::vector<std::string> Items;
    for (const auto &[Name, Count] : Of)
      Items.push_back(verdict(Name) +
                      (Count > 1 ? " x" + std::to_string(Count) : ""));
    return Items.empty() ? "-" : llvm::join(Items, ", ");
  }

  /// What the change makes of the verdicts, deployment by deployment.
  void difference() {
    std::map<Judged, std::pair<Verdicts, Verdicts>> All;
    for (const auto &[F, Count] : R.Known->findings())
      All[{F.Deployment, F.Point, F.Site, F.ClosingFunction}]
          .first[F.Verdict] += Count;
    for (const Finding &F : R.Result->All)
      ++All[{F.In ? F.In->Name : "default", F.Result.Point, F.Site,
             F.ClosingFunction}]
            .second[verdictName(F.Result.Is).str()];
    size_t Rows = 0;
    OS << "### " << say(Phrase::DifferenceTitle) << "\n\n";
    for (auto &[Of, Both] : All) {
      // A SARIF baseline does not tell what was allowed.
      if (Both.first.empty() && Both.second.size() == 1 &&
          Both.second.begin()->first == verdictName(Verdict::Allowed))
        continue;
      if (Both.first == Both.second || ++Rows > MaxRows)
        continue;
      if (Rows == 1)
        head({say(Phrase::DeploymentColumn), say(Phrase::ProvisionColumn),
              say(Phrase::SiteColumn), say(Phrase::BeforeColumn),
              say(Phrase::NowColumn)});
      OS << "| " << plain(Of.Deployment) << " | "
         << plain(citation(Of.Point, Words.language())) << " | "
         << plain(Of.Site) << " | " << plain(list(Both.first)) << " | **"
         << plain(list(Both.second)) << "** |\n";
    }
    if (Rows == 0)
      OS << say(Phrase::NoDifference) << "\n";
    more(Rows);
    OS << "\n";
  }
  void more(size_t Rows) {
    if (Rows > MaxRows)
      OS << "\n"
         << Words.say(Phrase::MoreFindings,
                      {number(Rows - MaxRows, Words.language())})
         << "\n";
  }

  void item(const Location &Where, llvm::StringRef Text,
            llvm::StringRef Check) {
    OS << "- ";
    if (Where.isValid())
      OS << plain(format(Location{repositoryPath(R, Where.File), Where.Line,
                                  Where.Column}))
         << ": ";
    OS << plain(Text) << " (" << plain(Check) << ")\n";
  }

  void findings() {
    OS << "### " << say(Phrase::NewTitle) << "\n\n";
    size_t Rows = 0;
    std::vector<Diagnostic> New = groupFindings(newFindings(R));
    for (Verdict V :
         {Verdict::Prohibited, Verdict::Conditional, Verdict::NotYetApplicable})
      for (const Diagnostic &D : New)
        if (D.Main->Result.Is == V && ++Rows <= MaxRows) {
          item(D.Main->Where, Words.headline(*D.Main), D.Main->Result.Check);
          OS << "  - " << plain(Words.outlook(*D.Main)) << "\n";
        }
    for (const HygieneFinding &H : R.Hygiene)
      if (isNew(R, H) && ++Rows <= MaxRows)
        item(H.What.Where, Words.say(withHint(H.What.Message, H.What.Hint)),
             H.Check);
    if (Rows == 0)
      OS << say(Phrase::NothingNew) << "\n";
    more(Rows);
  }

  void incomplete() {
    if (!R.Result->Incomplete)
      return;
    OS << "\n> **" << say(Phrase::IncompleteRun) << "**\n";
    size_t Rows = 0;
    for (const std::string &File : R.Result->FailedFiles)
      if (++Rows <= MaxRows)
        OS << "> - "
           << plain(Words.say(Phrase::Failed, {repositoryPath(R, File)}))
           << "\n";
    more(Rows);
  }
};

} // namespace

std::string markdownReport(const Report &R) { return MarkdownWriter(R).text(); }

} // namespace art5

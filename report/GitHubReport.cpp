// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Annotations of GitHub Actions, for those who have no code scanning: workflow
// commands on standard output, one a finding, the gravest first (a step shows
// ten of each level), and a last line that counts.

#include "report/Report.h"
#include "report/Visible.h"
#include "report/Wording.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace art5 {
namespace {

/// Text of a command: a line break in it would end the command, and what
/// follows could be another one.
std::string commandText(llvm::StringRef Text) {
  std::string Out;
  for (char C : visible(Text))
    if (C == '%')
      Out += "%25";
    else if (C == '\n')
      Out += "%0A";
    else
      Out += C;
  return Out;
}

/// The same for a property, which ':' and ',' would end.
std::string property(llvm::StringRef Text) {
  std::string Out;
  for (char C : commandText(Text))
    if (C == ':')
      Out += "%3A";
    else if (C == ',')
      Out += "%2C";
    else
      Out += C;
  return Out;
}

struct Annotation {
  enum Level { Error, Warning, Notice } Is = Notice;
  Location Where;
  std::string Title, Text;
};

class GitHubWriter {
public:
  explicit GitHubWriter(const Report &R) : R(R), Words(*R.Words) {}

  std::string text() {
    for (const std::string &File : R.Result->FailedFiles)
      add({Annotation::Error,
           {File, 0, 0},
           "art5",
           Words.say(Phrase::Failed, {repositoryPath(R, File)})});
    for (const Diagnostic &D : groupFindings(newFindings(R)))
      addFinding(D);
    for (const HygieneFinding &H : R.Hygiene)
      if (isNew(R, H))
        add({R.Level == FailLevel::Never ? Annotation::Warning
                                         : Annotation::Error,
             H.What.Where, H.Check,
             Words.say(withHint(H.What.Message, H.What.Hint))});
    for (const Findings::UndeclaredPurpose &U : R.Result->Undeclared)
      if (isNew(R, U))
        add({Annotation::Notice, U.Where, "art5-undeclared-purpose",
             Words.undeclared(U)});
    std::string Out;
    llvm::raw_string_ostream OS(Out);
    for (auto Level :
         {Annotation::Error, Annotation::Warning, Annotation::Notice})
      for (const Annotation &A : All)
        if (A.Is == Level)
          write(A, OS);
    OS << Words.counts(R.Result->All) << "\n";
    return OS.str();
  }

private:
  const Report &R;
  const Wording &Words;
  std::vector<Annotation> All;

  void add(Annotation A) { All.push_back(std::move(A)); }

  void addFinding(const Diagnostic &D) {
    const Finding &F = *D.Main;
    Verdict V = F.Result.Is;
    std::string Text = Words.headline(F);
    for (const std::string &Note : Words.closingNotes(D))
      Text += "\n" + Note;
    add({fails(V, R.Level)                ? Annotation::Error
         : V == Verdict::NotYetApplicable ? Annotation::Notice
                                          : Annotation::Warning,
         F.Where, F.Result.Check, std::move(Text)});
  }

  void write(const Annotation &A, llvm::raw_ostream &OS) const {
    static constexpr const char *Names[] = {"error", "warning", "notice"};
    OS << "::" << Names[A.Is] << " ";
    // A file outside the repository has no lines that could be shown.
    std::string File = repositoryPath(R, A.Where.File);
    if (!File.empty() && !llvm::sys::path::is_absolute(File)) {
      OS << "file=" << property(File) << ",";
      if (A.Where.Line)
        OS << "line=" << A.Where.Line << ",";
      if (A.Where.Line && A.Where.Column)
        OS << "col=" << A.Where.Column << ",";
    }
    OS << "title=" << property(A.Title) << "::" << commandText(A.Text) << "\n";
  }
};

} // namespace

std::string githubReport(const Report &R) { return GitHubWriter(R).text(); }

} // namespace art5

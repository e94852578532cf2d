// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// JUnit XML as Jenkins and others read it: a suite for each check, a case for
// each assessment. What is prohibited and new fails, whatever the run does;
// what is conditional below the fail level is a case that was skipped, with
// why. What is prohibited and known or suppressed passes and tells so:
// "skipped" would say that nobody looked.

#include "law/LawBook.h"
#include "report/Paths.h"
#include "report/Report.h"
#include "report/Visible.h"
#include "report/Wording.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

namespace art5 {
namespace {

/// Text as XML 1.0 may hold it: what is no character there is replaced.
std::string xml(llvm::StringRef Text) {
  std::string Valid = llvm::json::fixUTF8(visible(Text));
  std::string Out;
  for (size_t I = 0; I < Valid.size(); ++I) {
    auto C = static_cast<unsigned char>(Valid[I]);
    bool NonCharacter = llvm::StringRef(Valid).substr(I, 3) == "\xEF\xBF\xBE" ||
                        llvm::StringRef(Valid).substr(I, 3) == "\xEF\xBF\xBF";
    if (NonCharacter) {
      Out += '?';
      I += 2;
    } else if (C == '<') {
      Out += "&lt;";
    } else if (C == '>') {
      Out += "&gt;";
    } else if (C == '&') {
      Out += "&amp;";
    } else if (C == '"') {
      Out += "&quot;";
    } else if (C == '\n') {
      Out += "&#10;";
    } else if (C == '\t') {
      Out += "&#9;";
    } else {
      Out += C < 0x20 || C == 0x7f ? '?' : Valid[I];
    }
  }
  return Out;
}

struct Case {
  std::string Name;
  Location Where;
  enum { Passed, Told, Skipped, Failed } Is = Passed;
  std::string Message, Text;
};

class JUnitWriter {
public:
  explicit JUnitWriter(const Report &R) : R(R), Words(*R.Words) {}

  std::string document() {
    for (const Rule &Law : R.Laws->rules())
      suite(Law.Check, assessments(Law.Check));
    for (const char *Check : {"art5-annotation", "art5-deployment"})
      suite(Check, problems(Check));
    suite("art5", files());
    std::string Out;
    llvm::raw_string_ostream OS(Out);
    OS << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name="
       << "\"art5\" tests=\"" << Tests << "\" failures=\"" << Failures
       << "\" errors=\"" << Errors << "\" skipped=\"" << Skips << "\">\n"
       << Suites << "</testsuites>\n";
    return OS.str();
  }

private:
  const Report &R;
  const Wording &Words;
  std::string Suites;
  size_t Tests = 0, Failures = 0, Errors = 0, Skips = 0;

  std::string shown(const Location &L) const {
    return shownPath(L.File, R.WorkingDirectory);
  }

  std::string whole(const Finding &F) const {
    std::string Text = Words.place(F.Where) + ": " + Words.headline(F);
    for (size_t I = 0; I < F.Path.size(); ++I)
      Text +=
          "\n" + Words.place(F.Path[I].Where) + ": " + Words.numberedStep(F, I);
    for (const std::string &Note : Words.closingNotes({&F, {}, {}, {&F}}))
      Text += "\n" + Note;
    return Text;
  }

  std::vector<Case> assessments(llvm::StringRef Check) const {
    std::vector<Case> Out;
    for (const Finding &F : R.Result->All) {
      if (F.Result.Check != Check)
        continue;
      Case C;
      C.Name =
          (F.In ? F.In->Name : "default") + ": " + F.Site + " (" + F.Id + ")";
      C.Where = F.Where;
      C.Message = Words.headline(F);
      if (F.Result.Is == Verdict::Allowed) {
        Out.push_back(std::move(C));
        continue;
      }
      C.Text = whole(F);
      bool Prohibited = F.Result.Is == Verdict::Prohibited;
      if (isNew(R, F) && (Prohibited || fails(F.Result.Is, R.Level)))
        C.Is = Case::Failed;
      else
        C.Is = Prohibited ? Case::Told : Case::Skipped;
      if (const Suppression *S = suppression(R, F))
        C.Message += "; " + Words.place(S->Where) + ": " + S->Comment + ": " +
                     (S->Reason.empty() ? Words.say(Phrase::SuppressedNoReason)
                                        : S->Reason);
      Out.push_back(std::move(C));
    }
    return Out;
  }
  std::vector<Case> problems(llvm::StringRef Check) const {
    std::vector<Case> Out;
    for (const HygieneFinding &H : R.Hygiene) {
      const Problem &P = H.What;
      if (H.Check != Check || P.Severity == Problem::Level::Note)
        continue;
      Case C;
      C.Name = Words.place(P.Where) + ": " + Words.say(P.Message);
      C.Where = P.Where;
      C.Message = Words.say(withHint(P.Message, P.Hint));
      C.Text = Words.place(P.Where) + ": " + C.Message;
      C.Is = isNew(R, H) && R.Level != FailLevel::Never ? Case::Failed
                                                        : Case::Skipped;
      Out.push_back(std::move(C));
    }
    return Out;
  }
  /// Files that could not be analysed are errors, not failures.
  std::vector<Case> files() const {
    std::vector<Case> Out;
    for (const std::string &File : R.Result->FailedFiles) {
      std::string Name = shownPath(File, R.WorkingDirectory);
      Case C;
      C.Name = Name;
      C.Where = {File, 0, 0};
      C.Message = Words.say(Phrase::Failed, {Name});
      C.Text = C.Message;
      C.Is =
          R.Known && R.Known->knowsFailed(Name) ? Case::Skipped : Case::Failed;
      Out.push_back(std::move(C));
    }
    return Out;
  }

  void suite(llvm::StringRef Check, const std::vector<Case> &Cases) {
    if (Cases.empty())
      return;
    bool AreErrors = Check == "art5";
    size_t Failed = 0, Skipped = 0;
    for (const Case &C : Cases) {
      Failed += C.Is == Case::Failed;
      Skipped += C.Is == Case::Skipped;
    }
    llvm::raw_string_ostream OS(Suites);
    OS << "  <testsuite name=\"" << Check << "\" tests=\"" << Cases.size()
       << "\" failures=\"" << (AreErrors ? 0 : Failed) << "\" errors=\""
       << (AreErrors ? Failed : 0) << "\" skipped=\"" << Skipped << "\">\n";
    for (const Case &C : Cases)
      write(OS, Check, C, AreErrors ? "error" : "failure");
    OS << "  </testsuite>\n";
    Tests += Cases.size();
    Skips += Skipped;
    (AreErrors ? Errors : Failures) += Failed;
  }
  void write(llvm::raw_ostream &OS, llvm::StringRef Check, const Case &C,
             const char *Element) const {
    OS << "    <testcase classname=\"" << Check << "\" name=\"" << xml(C.Name)
       << "\"";
    if (C.Where.isValid())
      OS << " file=\"" << xml(shown(C.Where)) << "\"";
    if (C.Where.Line)
      OS << " line=\"" << C.Where.Line << "\"";
    if (C.Is == Case::Passed) {
      OS << "/>\n";
      return;
    }
    if (C.Is == Case::Told) {
      OS << ">\n      <system-out>" << xml(C.Message + "\n" + C.Text)
         << "</system-out>\n    </testcase>\n";
      return;
    }
    OS << ">\n      <" << (C.Is == Case::Failed ? Element : "skipped")
       << " message=\"" << xml(C.Message) << "\"";
    if (C.Is == Case::Failed)
      OS << " type=\"" << Check << "\"";
    OS << ">" << xml(C.Text) << "</"
       << (C.Is == Case::Failed ? Element : "skipped")
       << ">\n    </testcase>\n";
  }
};

} // namespace

std::string junitReport(const Report &R) { return JUnitWriter(R).document(); }

} // namespace art5

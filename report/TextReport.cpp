// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Paths.h"
#include "report/Report.h"
#include "report/SourceLines.h"
#include "report/Visible.h"
#include "report/Wording.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace art5 {
namespace {

/// Ledger entries shown; the JSON report has them all.
constexpr size_t MaxLedger = 10;

enum class Severity : uint8_t { Error, Warning, Remark, Note };

class TextWriter {
public:
  TextWriter(const Report &R, bool Colours, llvm::raw_ostream &Out)
      : R(R), Words(*R.Words), Colours(Colours), Out(Out), Sources(R.Texts) {}

  void write() {
    opening();
    for (const Diagnostic &D : groupFindings(shownFindings()))
      diagnostic(D);
    hygiene();
    undeclared();
    noManifest();
    suppressed();
    ledger();
    summary();
  }

private:
  const Report &R;
  const Wording &Words;
  bool Colours;
  llvm::raw_ostream &Out;
  SourceLines Sources;
  size_t KnownFindings = 0;
  bool AnyConditional = false;

  Language language() const { return Words.language(); }

  std::vector<const Finding *> shownFindings() {
    for (const Finding &F : R.Result->All)
      KnownFindings += F.Result.Is != Verdict::Allowed && isKnown(R, F) &&
                       !suppression(R, F);
    std::vector<const Finding *> Shown = newFindings(R);
    AnyConditional = llvm::any_of(Shown, [](const Finding *F) {
      return F->Result.Is == Verdict::Conditional;
    });
    return Shown;
  }

  void opening() { Out << Words.opening(*R.Result) << '\n'; }

  // One finding.
  Severity severityOf(Verdict V) const {
    if (fails(V, R.Level))
      return Severity::Error;
    return V == Verdict::NotYetApplicable ? Severity::Remark
                                          : Severity::Warning;
  }
  void diagnostic(const Diagnostic &D) {
    const Finding &F = *D.Main;
    head(F.Where, severityOf(F.Result.Is),
         Words.headline(F) + " [" + F.Result.Check + "]");
    sourceLine(F.Where);
    for (size_t I = 0; I < F.Path.size(); ++I)
      head(F.Path[I].Where, Severity::Note, Words.numberedStep(F, I));
    for (const std::string &Note : Words.closingNotes(D))
      head(F.Where, Severity::Note, Note);
  }

  /// "FILE:LINE:COLUMN: error: TEXT".
  void head(const Location &Where, Severity S, llvm::StringRef Text) {
    static constexpr const char *Names[] = {"error", "warning", "remark",
                                            "note"};
    static constexpr llvm::raw_ostream::Colors Of[] = {
        llvm::raw_ostream::RED, llvm::raw_ostream::MAGENTA,
        llvm::raw_ostream::BLUE, llvm::raw_ostream::CYAN};
    auto Index = static_cast<size_t>(S);
    if (Where.isValid()) {
      bold();
      Out << visible(Words.place(Where)) << ": ";
      plain();
    }
    if (Colours)
      Out.changeColor(Of[Index], /*Bold=*/true);
    Out << Names[Index] << ": ";
    plain();
    if (S != Severity::Note)
      bold();
    Out << visible(Text);
    plain();
    Out << '\n';
  }
  void bold() {
    if (Colours)
      Out.changeColor(llvm::raw_ostream::SAVEDCOLOR, /*Bold=*/true);
  }
  void plain() {
    if (Colours)
      Out.resetColor();
  }
  void sourceLine(const Location &Where) {
    llvm::StringRef Line =
        Sources.line(absolutePath(Where.File, R.WorkingDirectory), Where.Line);
    if (Line.trim().empty())
      return;
    ShownLine Shown = showLine(Line, Where.Column);
    std::string Number = std::to_string(Where.Line);
    size_t Width = std::max<size_t>(5, Number.size());
    Out.indent(Width - Number.size()) << Number << " | " << Shown.Text << '\n';
    if (Where.Column == 0)
      return;
    Out.indent(Width) << " | ";
    Out.indent(Shown.CaretCells);
    if (Colours)
      Out.changeColor(llvm::raw_ostream::GREEN, /*Bold=*/true);
    Out << '^';
    plain();
    Out << '\n';
  }

  // What is no finding of the law.
  void hygiene() {
    for (const HygieneFinding &H : R.Hygiene) {
      const auto &[Check, P] = H;
      if (P.Severity != Problem::Level::Note && !isNew(R, H))
        continue;
      std::string Text = R.Words->say(sentenceOf(P));
      bool IsNote = P.Severity == Problem::Level::Note;
      head(P.Where,
           IsNote                        ? Severity::Note
           : R.Level == FailLevel::Never ? Severity::Warning
                                         : Severity::Error,
           IsNote ? Text : Text + " [" + Check + "]");
      sourceLine(P.Where);
    }
  }
  void undeclared() {
    for (const Findings::UndeclaredPurpose &U : R.Result->Undeclared) {
      if (!isNew(R, U))
        continue;
      head(U.Where, Severity::Warning,
           Words.undeclared(U) + " [art5-undeclared-purpose]");
      sourceLine(U.Where);
    }
  }
  void noManifest() {
    if (!AnyConditional || R.Result->AnyManifest)
      return;
    size_t Seen = R.Result->EntryPointsSeen.size();
    std::string Entries =
        Seen == 1 ? Words.say(Phrase::EntryPoint)
                  : Words.say(Phrase::EntryPoints, {number(Seen, language())});
    head({}, Severity::Note,
         Words.say(Phrase::NoManifest, {R.FirstFile, Entries}));
  }

  /// What comments in the code suppress stays visible.
  void suppressed() {
    if (!R.Silenced || R.Silenced->inUse().empty())
      return;
    Out << Words.say(Phrase::SuppressedTitle) << '\n';
    for (const Suppression &S : R.Silenced->inUse()) {
      Out << "  " << Words.place(S.Where) << ": " << printable(S.Comment)
          << ": "
          << (S.Reason.empty() ? Words.say(Phrase::SuppressedNoReason)
                               : printable(S.Reason));
      if (S.Findings > 1)
        Out << " x" << S.Findings;
      Out << '\n';
    }
  }

  void ledger() {
    const std::vector<LedgerEntry> &Ledger = R.Result->Ledger;
    if (Ledger.empty())
      return;
    Out << Words.say(Phrase::LedgerTitle) << '\n';
    // What nobody may overlook comes first and is always shown.
    size_t First = 0;
    while (First < Ledger.size() &&
           Ledger[First].K == LedgerEntry::Kind::UnreachedSite)
      ++First;
    size_t Shown = std::min(Ledger.size(), First + MaxLedger);
    for (const LedgerEntry &E : llvm::ArrayRef(Ledger).take_front(Shown))
      ledgerEntry(E);
    if (Ledger.size() > Shown)
      Out << "  "
          << Words.say(Phrase::LedgerMore,
                       {number(Ledger.size() - Shown, language())})
          << '\n';
  }
  void ledgerEntry(const LedgerEntry &E) {
    bool IsFile = E.Where.isValid() && E.Where.File == E.What;
    Out << "  " << Words.ledgerKind(E.K) << ": "
        << printable(IsFile ? shownPath(E.What, R.WorkingDirectory) : E.What,
                     ~size_t(0));
    if (E.Where.isValid() && !IsFile)
      Out << " (" << Words.place(E.Where) << ")";
    if (E.Count > 1)
      Out << " x" << E.Count;
    if (E.Verdicts == 1)
      Out << ", " << Words.say(Phrase::LedgerChangesOne);
    else if (E.Verdicts)
      Out << ", "
          << Words.say(Phrase::LedgerChanges, {number(E.Verdicts, language())});
    if (std::string Do = Words.ledgerAdvice(E); !Do.empty())
      Out << "; " << Do;
    Out << '\n';
  }

  void summary() {
    size_t NothingDeclared =
        llvm::count_if(R.Result->All, [](const Finding &F) {
          return F.Result.Why == Basis::NothingDeclared;
        });
    if (!R.Result->All.empty())
      Out << Words.counts(R.Result->All) << '\n';
    if (NothingDeclared)
      Out << Words.say(Phrase::NothingDeclared,
                       {number(NothingDeclared, language())})
          << '\n';
    if (KnownFindings)
      Out << Words.say(Phrase::Known, {number(KnownFindings, language())})
          << '\n';
    failedFiles();
  }
  void failedFiles() {
    if (R.Result->FailedFiles.empty())
      return;
    std::vector<std::string> Shown;
    for (const std::string &File : R.Result->FailedFiles)
      Shown.push_back(shownPath(File, R.WorkingDirectory));
    Out << visible(Words.say(Phrase::Failed, {llvm::join(Shown, ", ")}))
        << '\n';
  }
};

} // namespace

std::string textReport(const Report &R, bool Colours) {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  if (Colours)
    Out.enable_colors(true);
  TextWriter(R, Colours, Out).write();
  return Text;
}

} // namespace art5

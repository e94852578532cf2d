// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each assessment of the evidence report: decision table, path, code.

#include "law/Catalogue.h"
#include "report/HtmlPage.h"
#include "report/Paths.h"
#include "llvm/ADT/StringExtras.h"

namespace art5::html {
namespace {

/// More assessments than this are folded, whatever they say.
constexpr size_t MaxOpen = 12;
/// Lines of code around a step.
constexpr unsigned Around = 1;

class AssessmentWriter {
public:
  explicit AssessmentWriter(const Page &P) : P(P) {}

  Data assessment(const Finding &F, bool Open) {
    const Assessment &A = F.Result;
    Data D;
    D.set("id", F.Id);
    D.set("class", verdictClass(A.Is));
    D.set("mark", verdictMark(A.Is));
    D.set("word", verdictWord(A.Is, P.In));
    D.set("open", Open);
    D.set("headline", text(P.Words.headline(F)));
    D.set("place", text(P.place(F.Where)));
    D.set("deployment", text(P.nameOf(F)));
    D.set("short", text(A.Point));
    D.set("citation", text(citation(A.Point, P.In)));
    D.set("site", text(F.Site));
    D.set("signature", text(F.Signature));
    D.set("tags", Data(tags(F)));
    D.set("rows", Data(rows(F)));
    D.set("has_conditions", !A.Conditions.empty());
    D.set("conditions", Data(conditions(F)));
    D.set("has_path", !F.Path.empty());
    if (!F.Path.empty())
      D.set("graph", pathGraph(P, F));
    D.set("steps", Data(steps(F)));
    return D;
  }

private:
  const Page &P;
  SourceLines Sources{P.R.Texts};

  List tags(const Finding &F) const {
    List Out;
    auto Add = [&](const char *Key, const char *Class) {
      Data D;
      D.set("class", Class);
      D.set("text", P.say(Key));
      Out.push_back(D);
    };
    if (F.Result.Is == Verdict::Allowed)
      return Out;
    if (suppression(P.R, F))
      Add("suppressed", "warn");
    else if (P.R.Known)
      Add(isKnown(P.R, F) ? "known" : "new",
          isKnown(P.R, F) ? "plain" : "warn");
    return Out;
  }

  static void addRow(List &Rows, std::string Key, const std::string &Value) {
    if (Value.empty())
      return;
    Data D;
    D.set("key", text(Key));
    D.set("value", text(Value));
    Rows.push_back(D);
  }

  List rows(const Finding &F) const {
    const Assessment &A = F.Result;
    List Rows;
    if (A.Why != Basis::None)
      addRow(Rows, P.say("basis"), basisWord(A.Why, P.In));
    if (A.WouldBe && A.From)
      addRow(Rows, P.say("would_be", {formatDate(*A.From)}),
             verdictWord(*A.WouldBe, P.In) + missingList(A.WouldMiss));
    for (const std::string &Name : A.Missing)
      addRow(Rows, P.say("missing"),
             Name + " (" + missingText(Name, P.In) + ")");
    if (!A.Exemption.empty())
      addRow(Rows, P.say("exemption"), labelled("exemption:", A.Exemption));
    if (!A.Gate.empty())
      addRow(Rows, P.say("gate"),
             says(*P.R.Laws, P.R.Laws->find(A.Point), A.Gate, P.In));
    std::vector<std::string> Assumed;
    for (const std::string &Key : A.Assumed)
      Assumed.push_back(Catalogue::get(P.In).format("assumed." + Key));
    addRow(Rows, P.say("assumed_row"), llvm::join(Assumed, ", "));
    if (const Suppression *S = suppression(P.R, F))
      addRow(Rows, P.say("suppressed"),
             P.place(S->Where) + ": " + S->Comment + ": " +
                 (S->Reason.empty() ? P.say("no_reason") : S->Reason));
    for (const std::string &Note : P.Words.claimNotes(F))
      addRow(Rows, P.say("claim"), Note);
    for (const LawNote &N : A.Notes)
      addRow(Rows, P.say("note"), P.Words.note(F, N));
    for (const LawNote &N : A.NextDuties)
      addRow(Rows, P.say("next_duty"), P.Words.note(F, N));
    addRow(Rows, P.say("outlook"), P.Words.outlook(F));
    return Rows;
  }
  static std::string missingList(const std::vector<std::string> &Missing) {
    return Missing.empty() ? "" : " (" + llvm::join(Missing, ", ") + ")";
  }
  std::string labelled(llvm::StringRef Facet, llvm::StringRef Name) const {
    std::string Label = P.label((Facet + Name).str());
    return Label.empty() ? Name.str() : Label + " (" + Name.str() + ")";
  }

  List conditions(const Finding &F) const {
    List Out;
    const Rule *Law = P.R.Laws->find(F.Result.Point);
    for (const ConditionResult &C : F.Result.Conditions) {
      Data D;
      D.set("cid", text(C.Id));
      std::string Says = says(*P.R.Laws, Law, C.Id, P.In);
      D.set("says", text(Says == C.Id ? "" : Says));
      D.set("status",
            Catalogue::get(P.In).format(("status." + statusName(C.Is)).str()));
      D.set("sclass", statusName(C.Is).str());
      D.set("why", Data(because(C.Why)));
      List Ask;
      if (C.Is == Status::Open)
        for (const std::string &Name : C.Ask)
          Ask.push_back(text(Name + " (" + missingText(Name, P.In) + ")"));
      D.set("nowhy", C.Why.empty() && Ask.empty());
      D.set("ask", Data(Ask));
      Out.push_back(D);
    }
    return Out;
  }

  /// Each fact once, however many paths carry it.
  List because(const std::vector<Because> &Why) const {
    List Out;
    for (const Because &B : eachStatementOnce(Why)) {
      Data D;
      D.set("fact", text(B.Fact));
      D.set("label", text(P.label(B.Fact)));
      D.set("origin", P.originWord(B.From));
      D.set("oclass", originName(B.From).str());
      D.set("denied", B.Denied ? text(P.say("denied")) : Data(false));
      D.set("flow", B.assumed() ? text(P.say("assumed_flow")) : Data(false));
      D.set("by", text(B.StatedBy));
      D.set("at", text(P.place(B.Where)));
      Out.push_back(D);
    }
    return Out;
  }

  List steps(const Finding &F) {
    List Out;
    for (const PathStep &S : F.Path) {
      std::string Kind = stepKindName(S.Kind).str();
      std::replace(Kind.begin(), Kind.end(), ' ', '_');
      Data D;
      D.set("kclass", Kind);
      D.set("kind", P.Words.kindWord(S.Kind));
      D.set("text", text(P.Words.step(F, S)));
      D.set("assumed", S.Assumed);
      D.set("at", text(P.place(S.Where)));
      List Code = excerpt(S.Where);
      D.set("has_code", !Code.empty());
      D.set("code", Data(Code));
      Out.push_back(D);
    }
    return Out;
  }

  List excerpt(const Location &Where) {
    List Out;
    if (!Where.isValid() || Where.Line == 0)
      return Out;
    std::string Path = absolutePath(Where.File, P.R.WorkingDirectory);
    llvm::ArrayRef<llvm::StringRef> Lines = Sources.lines(Path);
    unsigned First = Where.Line > Around ? Where.Line - Around : 1;
    for (unsigned N = First; N <= Where.Line + Around && N <= Lines.size();
         ++N) {
      Data D;
      bool Hit = N == Where.Line;
      D.set("n", std::to_string(N));
      D.set("hit", Hit);
      D.set("line", clean(showLine(Lines[N - 1], Hit ? Where.Column : 1).Text));
      Out.push_back(D);
    }
    return Where.Line <= Lines.size() ? Out : List();
  }
};

} // namespace

Data assessments(const Page &P) {
  AssessmentWriter Writer(P);
  List Out;
  for (const Finding *F : P.Ordered)
    Out.push_back(
        Writer.assessment(*F, P.Ordered.size() <= MaxOpen && isNew(P.R, *F) &&
                                  F->Result.Is != Verdict::NotYetApplicable));
  return Data(Out);
}

} // namespace art5::html

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The evidence report for a compliance officer: one page that needs nothing
// beside itself. Its form stands in html/evidence.mustache.

#include "law/Catalogue.h"
#include "report/HtmlPage.h"
#include "report/Paths.h"
#include "support/Embedded.h"
#include "support/Text.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include <set>

namespace art5 {

using namespace html;

namespace {

std::string embeddedFile(llvm::StringRef Name) {
  for (const EmbeddedFile &F : embedded::htmlFiles())
    if (F.Name == Name)
      return F.Text.str();
  llvm::report_fatal_error(llvm::Twine("missing file ") + Name);
}

class HtmlWriter {
public:
  explicit HtmlWriter(const Report &R) : R(R), P(R) {
    for (const Manifest *M : R.Manifests)
      for (const Deployment &D : M->Deployments)
        if (R.OnlyDeployment.empty() || D.Name == R.OnlyDeployment)
          Deployments.push_back(&D);
    static const Deployment Default;
    if (Deployments.empty())
      Deployments.push_back(&Default);
  }

  std::string page() {
    Data Root;
    P.Phrases.define(Root);
    Root.set("style", embeddedFile("evidence.css"));
    Root.set("script", embeddedFile("evidence.js"));
    addCover(Root);
    addContents(Root);
    addMatrix(Root);
    addDeployments(Root);
    Root.set("has_assessments", !P.Ordered.empty());
    Root.set("assessments", assessments(P));
    html::addExemptions(P, Root);
    html::addDates(P, Root);
    html::addRegister(P, Root);
    html::addLists(P, Root);
    html::addDifference(P, Root);
    html::addCoverage(P, Root);
    addLaw(Root);
    kainjow::mustache::mustache Template(embeddedFile("evidence.mustache"));
    if (!Template.is_valid())
      llvm::report_fatal_error(llvm::Twine(Template.error_message()));
    return Template.render(Root);
  }

private:
  const Report &R;
  Page P;
  std::vector<const Deployment *> Deployments;

  size_t countOf(Verdict V, const std::string *In = nullptr) const {
    return llvm::count_if(P.Ordered, [&](const Finding *F) {
      return F->Result.Is == V && (!In || P.nameOf(*F) == *In);
    });
  }

  Data verdictEntry(Verdict V, size_t Count) const {
    Data D;
    D.set("class", verdictClass(V));
    D.set("mark", verdictMark(V));
    D.set("word", verdictWord(V, P.In));
    D.set("count", P.count(Count));
    return D;
  }

  std::string files(size_t N) const {
    return N == 1 ? P.Words.say(Phrase::File)
                  : P.Words.say(Phrase::Files, {P.count(N)});
  }

  // The cover.
  void addCover(Data &Root) const {
    static const Provenance Nothing;
    const Provenance &From = R.From ? *R.From : Nothing;
    Root.set("lang", languageCode(P.In).str());
    Root.set("version", text(R.ToolVersion));
    Root.set("as_of", formatDate(R.AsOf));
    Root.set("law_text", P.say("law_text", {newestText()}));
    Root.set("opening", opening());
    List Totals, Alerts;
    for (Verdict V : verdictsByGravity())
      Totals.push_back(verdictEntry(V, countOf(V)));
    Root.set("totals", Data(Totals));
    for (const char *Key : alerts(From))
      Alerts.push_back(Data(P.say(Key)));
    Root.set("alerts", Data(Alerts));
    Root.set("commit", text(From.Commit));
    Root.set("dirty", P.say(!From.Dirty   ? "dirty_unknown"
                            : *From.Dirty ? "dirty"
                                          : "clean"));
    Root.set("dirty_class", From.Dirty && !*From.Dirty ? "good" : "warn");
    Root.set("command", text(From.CommandLine));
    Root.set("inputs", text(From.InputHash));
    Root.set("inputs_of", P.say("inputs_of", {files(From.InputFiles)}));
    Root.set("covered", P.count(From.Covered.size()));
    Root.set("not_covered", notCovered(From));
  }
  /// How many files were not analysed, and among which that was counted.
  std::string notCovered(const Provenance &From) const {
    using Scope = Provenance::Scope;
    std::string Count =
        P.count(R.Result->FailedFiles.size() + From.NotCovered.size());
    switch (From.Among) {
    case Scope::Unknown:
      return P.say("not_known");
    case Scope::VersionControl:
      return Count;
    case Scope::ManifestFolder:
      return P.say("not_covered_manifest", {Count});
    case Scope::SourceFolder:
      return P.say("not_covered_sources", {Count});
    }
    llvm_unreachable("unknown scope");
  }
  std::string newestText() const {
    std::optional<Date> Newest;
    for (const Rule &Law : R.Laws->rules())
      if (Law.ModelsTextOf && (!Newest || *Newest < *Law.ModelsTextOf))
        Newest = Law.ModelsTextOf;
    return Newest ? formatDate(*Newest) : P.say("not_known");
  }
  std::string opening() const { return P.Words.opening(*R.Result); }
  std::vector<const char *> alerts(const Provenance &From) const {
    std::vector<const char *> Keys;
    if (R.Result->Sites == 0 || R.Result->NoneReached)
      Keys.push_back("alert_nothing");
    if (R.Result->Incomplete)
      Keys.push_back("alert_incomplete");
    if (!R.Result->AnyManifest)
      Keys.push_back("alert_no_manifest");
    if (!From.Restrictions.empty())
      Keys.push_back("alert_restricted");
    return Keys;
  }

  void addContents(Data &Root) const {
    static constexpr std::pair<const char *, const char *> Sections[] = {
        {"matrix", "matrix"},
        {"deployments", "deployments"},
        {"assessments", "assessments"},
        {"exemptions", "exemptions"},
        {"dated", "dated"},
        {"states", "states"},
        {"lists", "lists"},
        {"difference", "difference"},
        {"metadata", "metadata"},
        {"ledger", "ledger"},
        {"not-analysed", "not_analysed"},
        {"law", "law_versions"},
        {"beyond", "beyond"}};
    List Out;
    for (const auto &[Id, Key] : Sections) {
      Data D;
      D.set("id", Id);
      D.set("text", P.say(Key));
      Out.push_back(D);
    }
    Root.set("toc", Data(Out));
  }

  // Deployments x provisions.
  void addMatrix(Data &Root) const {
    List Points, Rows, Verdicts;
    for (const Rule &Law : R.Laws->rules()) {
      Data D;
      D.set("point", text(Law.Point));
      D.set("title", text(title(Law, P.In)));
      Points.push_back(D);
    }
    for (size_t I = 0; I < Deployments.size(); ++I) {
      Data Row;
      Row.set("name", text(Deployments[I]->Name));
      Row.set("number", std::to_string(I + 1));
      List Cells;
      for (const Rule &Law : R.Laws->rules())
        Cells.push_back(cell(Deployments[I]->Name, Law.Point));
      Row.set("cells", Data(Cells));
      Rows.push_back(Row);
    }
    for (Verdict V : verdictsByGravity())
      Verdicts.push_back(verdictEntry(V, 0));
    List Legend(Verdicts);
    Legend.push_back(noAssessment());
    Root.set("points", Data(Points));
    Root.set("matrix", Data(Rows));
    Root.set("legend", Data(Legend));
    Root.set("legend_verdicts", Data(Verdicts));
  }
  Data noAssessment() const {
    Data D;
    D.set("class", "none");
    D.set("mark", "\xE2\x80\x93");
    D.set("word", P.say("no_assessment"));
    D.set("count", Data(false));
    D.set("href", Data(false));
    return D;
  }
  /// The gravest verdict there; the assessments stand in that order.
  Data cell(const std::string &Name, const std::string &Point) const {
    const Finding *First = nullptr;
    size_t Count = 0;
    for (const Finding *F : P.Ordered) {
      if (P.nameOf(*F) != Name || F->Result.Point != Point)
        continue;
      if (!First)
        First = F;
      Count += F->Result.Is == First->Result.Is;
    }
    if (!First)
      return noAssessment();
    Data D = verdictEntry(First->Result.Is, Count);
    D.set("href", First->Id);
    return D;
  }

  // One card a deployment.
  void addDeployments(Data &Root) const {
    List Out;
    for (size_t I = 0; I < Deployments.size(); ++I) {
      const Deployment &D = *Deployments[I];
      Data Card;
      Card.set("name", text(D.Name));
      Card.set("number", std::to_string(I + 1));
      List Counts;
      bool Judged = false;
      for (Verdict V : verdictsByGravity())
        if (size_t N = countOf(V, &D.Name)) {
          Counts.push_back(verdictEntry(V, N));
          Judged = true;
        }
      Card.set("counts", Data(Counts));
      Card.set("judged", Judged);
      Card.set("rows", Data(cardRows(D)));
      Out.push_back(Card);
    }
    Root.set("deployments", Data(Out));
  }
  List cardRows(const Deployment &D) const {
    List Rows;
    auto Add = [&](const char *Key, const std::string &Value,
                   bool Assumed = false) {
      Data Row;
      Row.set("key", P.say(Key));
      Row.set("value", text(Value));
      Row.set("assumed", Assumed);
      Rows.push_back(Row);
    };
    auto Tokens = [&](const char *Key, const std::vector<StatedToken> &All) {
      std::vector<std::string> Labels;
      for (const StatedToken &T : All)
        Labels.push_back(Vocabulary::get()[T.Token].label(P.In).str());
      Add(Key,
          Labels.empty() ? P.say("none_declared") : llvm::join(Labels, ", "));
    };
    Add("declared_in", D.Where.isValid() ? P.place(D.Where) : P.say("nowhere"));
    Role As = D.As.value_or(Role::Both);
    Actor Who = D.Who.value_or(Actor::Private);
    Stage When = D.When.value_or(Stage::InUse);
    Add("dep_role", P.say(("role_" + roleName(As)).str()), !D.As);
    Add("dep_actor", P.say(("actor_" + actorName(Who)).str()), !D.Who);
    Add("dep_stage", P.say(("stage_" + stageName(When)).str()), !D.When);
    Add("member_state", D.MemberState.value_or(P.say("none_declared")));
    Tokens("contexts", D.Contexts);
    Tokens("subjects", D.Subjects);
    std::string Entries = llvm::join(D.EntryPoints, ", ");
    Add("entry_points", Entries.empty() ? P.say("none_declared") : Entries);
    if (!D.Sources.empty())
      Add("sources", llvm::join(D.Sources, ", "));
    if (D.AsOf)
      Add("own_date", formatDate(*D.AsOf));
    return Rows;
  }

  void addLaw(Data &Root) const {
    List Out;
    for (const Rule &Law : R.Laws->rules()) {
      Data D;
      D.set("citation", text(citation(Law.Point, P.In)));
      D.set("title", text(title(Law, P.In)));
      D.set("from",
            Law.AppliesFrom ? formatDate(*Law.AppliesFrom) : P.say("always"));
      D.set("text_of", Law.ModelsTextOf ? formatDate(*Law.ModelsTextOf)
                                        : P.say("not_known"));
      Out.push_back(D);
    }
    Root.set("law", Data(Out));
  }
};

} // namespace

std::string htmlReport(const Report &R) { return HtmlWriter(R).page(); }

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// SARIF as code scanning reads it: one result a diagnostic with its path as a
// code flow, a fingerprint that survives unrelated edits, the points of Article
// 5 as a taxonomy. Results known from the baseline are left out, because
// readers of SARIF show suppressed results as open.

#include "law/LawBook.h"
#include "report/Paths.h"
#include "report/Report.h"
#include "report/SourceLines.h"
#include "report/Visible.h"
#include "report/Wording.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Compression.h"
#include <map>
#include <nlohmann/json.hpp>

namespace art5 {
namespace {

using Json = nlohmann::ordered_json;

constexpr llvm::StringLiteral Taxonomy("EU AI Act Article 5");
/// Readers show no more than this of a path.
constexpr size_t MaxSteps = 1000;
/// Code scanning refuses an upload with more of these to one result.
constexpr size_t MaxRelated = 1000;
/// And one with more results, or more bytes once compressed.
constexpr size_t MaxResults = 25000;
constexpr size_t MaxCompressed = 10u << 20;
/// Where the law is, for readers that link a rule or a tool to something.
constexpr llvm::StringLiteral
    LawUri("https://eur-lex.europa.eu/eli/reg/2024/1689/oj");

/// Every text for people in \p J as it may be shown: nothing that hides or
/// turns text, nothing that readers take for a link (SARIF 3.11.6). Names of
/// files, which are encoded, and fingerprints hold none of these.
void disarm(Json &J, llvm::StringRef Key = {}) {
  if (J.is_object()) {
    for (auto &[Name, Value] : J.items())
      disarm(Value, Name);
  } else if (J.is_array()) {
    for (Json &Item : J)
      disarm(Item, Key);
  } else if (J.is_string()) {
    std::string Text = visible(J.get<std::string>());
    if (Key == "text" && llvm::StringRef(Text).contains("](")) {
      std::string Escaped;
      for (char C : Text) {
        if (C == '[' || C == ']' || C == '\\')
          Escaped += '\\';
        Escaped += C;
      }
      Text = std::move(Escaped);
    }
    J = std::move(Text);
  }
}

/// Percent-encoding of a path as a URI (RFC 3986).
std::string uri(llvm::StringRef Path) {
  static constexpr char Hex[] = "0123456789ABCDEF";
  std::string Result;
  for (unsigned char C : Path)
    if (llvm::isAlnum(static_cast<char>(C)) ||
        llvm::StringRef("-._~/!$&'()*+,;=@").contains(C)) {
      Result.push_back(static_cast<char>(C));
    } else {
      Result.push_back('%');
      Result.push_back(Hex[C >> 4]);
      Result.push_back(Hex[C & 15]);
    }
  return Result;
}

class SarifWriter {
public:
  explicit SarifWriter(const Report &R)
      : R(R), Words(*R.Words), Sources(R.Texts) {}

  /// A log a part of the results; where one is enough, one.
  std::vector<std::string> logs(bool MaySplit) {
    Json All = results();
    std::vector<Json> Parts;
    for (size_t At = 0; At == 0 || At < All.size(); At += MaxResults)
      Parts.push_back(
          Json(All.begin() + At,
               All.begin() + std::min(All.size(), At + MaxResults)));
    if (!MaySplit)
      return {text(Parts, 0, Parts.size(), Parts.size() > 1)};
    std::vector<std::string> Texts;
    for (size_t I = 0; I < Parts.size(); ++I) {
      std::string Text = text(Parts, I, I + 1, Parts.size() > 1);
      if (Parts[I].size() < 2 || compressedSize(Text) <= MaxCompressed) {
        Texts.push_back(std::move(Text));
        continue;
      }
      auto Middle = Parts[I].begin() + Parts[I].size() / 2;
      Json Second(Middle, Parts[I].end());
      Parts[I].erase(Middle, Parts[I].end());
      Parts.insert(Parts.begin() + I + 1, std::move(Second));
      // Every part says that there are several: those before, too.
      Texts.clear();
      I = static_cast<size_t>(-1);
    }
    return Texts;
  }

private:
  const Report &R;
  const Wording &Words;
  SourceLines Sources;
  std::map<std::string, unsigned> Equals;

  static size_t compressedSize(llvm::StringRef Text) {
    if (Text.size() <= MaxCompressed || !llvm::compression::zlib::isAvailable())
      return Text.size();
    llvm::SmallVector<uint8_t, 0> Out;
    llvm::compression::zlib::compress(llvm::arrayRefFromStringRef(Text), Out);
    return Out.size();
  }

  /// The log that holds the parts from \p First to \p End of the results.
  std::string text(const std::vector<Json> &Parts, size_t First, size_t End,
                   bool AreMany) const {
    Json Runs = Json::array();
    for (size_t I = First; I < End; ++I)
      Runs.push_back(run(Parts[I], AreMany ? I + 1 : 0));
    disarm(Runs);
    Json Log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", std::move(Runs)}};
    return Log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

  /// One run; readers tell several of one tool apart by their ids.
  Json run(const Json &Results, size_t Number) const {
    Json Run;
    Run["tool"] = {{"driver", driver()}};
    if (Number)
      Run["automationDetails"] = {{"id", "art5/" + std::to_string(Number)}};
    Run["invocations"] = Json::array({invocation()});
    Run["columnKind"] = "utf16CodeUnits";
    Run["originalUriBaseIds"] = {
        {"%SRCROOT%",
         {{"description",
           {{"text", R.Repository.empty() ? "the directory that art5 ran in"
                                          : "the top of the repository"}}}}}};
    Run["taxonomies"] = Json::array({taxonomy()});
    Run["results"] = Results;
    Run["properties"] = runProperties();
    return Run;
  }

  // What the tool is and what it looks for.
  Json driver() const {
    Json Driver;
    Driver["name"] = "art5";
    Driver["semanticVersion"] = R.ToolVersion;
    Driver["informationUri"] = LawUri.str();
    Driver["language"] = languageCode(Words.language()).str();
    Driver["supportedTaxonomies"] =
        Json::array({{{"name", Taxonomy.str()}, {"index", 0}}});
    Driver["rules"] = Json::array();
    for (size_t I = 0; I < R.Laws->rules().size(); ++I)
      Driver["rules"].push_back(rule(I));
    Driver["rules"].push_back(
        plainRule("art5-deployment", "Deployment metadata",
                  "Finds what is wrong in art5.json: evidence that expired, "
                  "changed or is missing, entry points and statements that "
                  "match nothing."));
    Driver["rules"].push_back(
        plainRule("art5-undeclared-purpose", "Undeclared purpose",
                  "Finds AI and biometric functions that are used where no "
                  "purpose is declared."));
    Driver["rules"].push_back(
        plainRule("art5-annotation", "Annotation",
                  "Finds annotations that are malformed, unknown, misplaced or "
                  "contradict each other."));
    return Driver;
  }
  Json rule(size_t Index) const {
    const Rule &Law = R.Laws->rules()[Index];
    Explanation E = explain(*R.Laws, Law, Words.language());
    Json J;
    J["id"] = Law.Check;
    J["name"] = camelCase(Law.Check);
    J["shortDescription"] = {{"text", E.Title}};
    J["fullDescription"] = {{"text", E.Meaning}};
    J["help"] = {{"text", E.Citation + ": " + E.Meaning},
                 {"markdown", markdown(E)}};
    J["helpUri"] = LawUri.str();
    J["defaultConfiguration"] = {{"level", "error"}};
    J["properties"] = {{"tags", {"ai-act", "compliance", E.Point}},
                       {"precision", "high"}};
    J["relationships"] = Json::array(
        {{{"target",
           {{"id", Law.Point},
            {"index", Index},
            {"toolComponent", {{"name", Taxonomy.str()}, {"index", 0}}}}},
          {"kinds", Json::array({"relevant"})}}});
    return J;
  }
  static Json plainRule(llvm::StringRef Id, llvm::StringRef Title,
                        llvm::StringRef Meaning) {
    return {{"id", Id.str()},
            {"name", camelCase(Id)},
            {"shortDescription", {{"text", Title.str()}}},
            {"fullDescription", {{"text", Meaning.str()}}},
            {"help", {{"text", Meaning.str()}, {"markdown", Meaning.str()}}},
            {"defaultConfiguration", {{"level", "warning"}}},
            {"properties", {{"tags", {"ai-act", "compliance"}}}}};
  }
  static std::string camelCase(llvm::StringRef Check) {
    std::string Name;
    bool Upper = true;
    for (char C : Check) {
      if (C == '-')
        Upper = true;
      else
        Name.push_back(std::exchange(Upper, false) ? llvm::toUpper(C) : C);
    }
    return Name;
  }
  static std::string markdown(const Explanation &E) {
    std::string Text = "## " + E.Citation + "\n\n" + E.Meaning + "\n";
    for (const std::string &Line : E.Conditions)
      Text += "\n- " + Line;
    if (!E.Exceptions.empty())
      Text += "\n";
    for (const std::string &Line : E.Exceptions)
      Text += "\n- " + Line;
    return Text + "\n";
  }
  Json taxonomy() const {
    Json T;
    T["name"] = Taxonomy.str();
    T["fullName"] = "Regulation (EU) 2024/1689, Article 5: prohibited AI "
                    "practices";
    T["organization"] = "European Union";
    T["informationUri"] = LawUri.str();
    T["isComprehensive"] = true;
    T["taxa"] = Json::array();
    for (const Rule &Law : R.Laws->rules())
      T["taxa"].push_back(
          {{"id", Law.Point},
           {"name", citation(Law.Point, Words.language())},
           {"shortDescription", {{"text", title(Law, Words.language())}}}});
    return T;
  }

  /// What the next run needs of this one, should it be its baseline: known
  /// findings are no results, but they stay known.
  Json runProperties() const {
    Json J = {{"asOf", formatDate(R.AsOf)}, {"failedFiles", failedFiles()}};
    if (!R.Known)
      return J;
    J["known"] = Json::array();
    J["knownAssessments"] = Json::array();
    for (const Finding &F : R.Result->All)
      if (F.Result.Is != Verdict::Allowed && isKnown(R, F) &&
          !suppression(R, F)) {
        J["known"].push_back(Baseline::fingerprint(F));
        J["knownAssessments"].push_back(assessment(F));
      }
    for (const HygieneFinding &H : R.Hygiene)
      if (isKnown(R, H) && !suppression(R, H))
        J["known"].push_back(fingerprint(R, H));
    return J;
  }
  static Json assessment(const Finding &F) {
    return {{"provision", F.Result.Point},
            {"site", F.Site},
            {"deployment", F.In ? F.In->Name : "default"},
            {"closingFunction", F.ClosingFunction},
            {"verdict", verdictName(F.Result.Is).str()}};
  }
  Json failedFiles() const {
    Json List = Json::array();
    for (const std::string &File : R.Result->FailedFiles)
      List.push_back(shownPath(File, R.WorkingDirectory));
    return List;
  }
  Json invocation() const {
    Json J = {{"executionSuccessful", !R.Result->Incomplete}};
    Json Notes = Json::array();
    for (const std::string &File : R.Result->FailedFiles)
      Notes.push_back(
          {{"level", "error"},
           {"message",
            {{"text", Words.say(Phrase::Failed, {repositoryPath(R, File)})}}}});
    if (!Notes.empty())
      J["toolExecutionNotifications"] = std::move(Notes);
    return J;
  }

  // Places.
  Json artifact(llvm::StringRef File) const {
    std::string Shown = repositoryPath(R, File);
    if (llvm::StringRef(Shown).starts_with("/"))
      return {{"uri", "file://" + uri(Shown)}};
    return {{"uri", uri(Shown)}, {"uriBaseId", "%SRCROOT%"}};
  }
  Json physical(const Location &L) {
    Json J = {{"artifactLocation", artifact(L.File)}};
    if (L.Line == 0)
      return J;
    J["region"] = {{"startLine", L.Line}};
    if (L.Column)
      J["region"]["startColumn"] = Sources.utf16Column(
          absolutePath(L.File, R.WorkingDirectory), L.Line, L.Column);
    return J;
  }
  Json location(const Location &L, llvm::StringRef Message = {}) {
    Json J = Json::object();
    if (L.isValid())
      J["physicalLocation"] = physical(L);
    if (!Message.empty())
      J["message"] = {{"text", Message.str()}};
    return J;
  }

  // Results.
  Json results() {
    Json List = Json::array();
    for (const Diagnostic &D : groupFindings(newFindings(R)))
      List.push_back(result(D));
    for (const HygieneFinding &H : R.Hygiene)
      if (isNew(R, H))
        addProblem(H, List);
    for (const Findings::UndeclaredPurpose &U : R.Result->Undeclared)
      if (isNew(R, U))
        List.push_back(plainResult("art5-undeclared-purpose", 1, "note",
                                   Words.undeclared(U), U.Where));
    return List;
  }
  static const char *level(Verdict V) {
    switch (V) {
    case Verdict::Prohibited:
      return "error";
    case Verdict::Conditional:
      return "warning";
    case Verdict::NotYetApplicable:
    case Verdict::Allowed:
      return "note";
    }
    return "none";
  }
  size_t ruleIndex(llvm::StringRef Check) const {
    llvm::ArrayRef<Rule> Rules = R.Laws->rules();
    return llvm::find_if(Rules,
                         [&](const Rule &Law) { return Law.Check == Check; }) -
           Rules.begin();
  }
  Json result(const Diagnostic &D) {
    const Finding &F = *D.Main;
    const Assessment &A = F.Result;
    Json J;
    J["ruleId"] = A.Check;
    J["ruleIndex"] = ruleIndex(A.Check);
    J["level"] = level(A.Is);
    std::string Text = Words.headline(F);
    for (const std::string &Note : Words.closingNotes(D))
      Text += "\n" + Note;
    J["message"] = {{"text", std::move(Text)}};
    J["locations"] = Json::array({location(F.Where)});
    J["codeFlows"] = Json::array({codeFlow(F)});
    J["relatedLocations"] = related(D);
    J["partialFingerprints"] = {{"primaryLocationLineHash", F.Id + ":1"},
                                {"art5/v1", Baseline::fingerprint(F)}};
    J["taxa"] = Json::array(
        {{{"id", A.Point},
          {"index", ruleIndex(A.Check)},
          {"toolComponent", {{"name", Taxonomy.str()}, {"index", 0}}}}});
    J["properties"] = properties(D);
    return J;
  }
  Json properties(const Diagnostic &D) const {
    const Assessment &A = D.Main->Result;
    Json J = {{"id", D.Main->Id},
              {"verdict", verdictName(A.Is).str()},
              {"missing", A.Missing},
              {"site", D.Main->Site},
              {"deployments", Json::array()},
              {"art5", Json::array()},
              {"assessments", Json::array()}};
    for (const Finding *F : D.All) {
      std::string Name = F->In ? F->In->Name : "default";
      if (!llvm::is_contained(J["deployments"], Json(Name)))
        J["deployments"].push_back(Name);
      J["art5"].push_back(Baseline::fingerprint(*F));
      J["assessments"].push_back(assessment(*F));
    }
    if (D.OtherSteps.size() >= MaxRelated)
      J["closingSteps"] = D.OtherSteps.size() + 1;
    if (A.From)
      J["appliesFrom"] = formatDate(*A.From);
    return J;
  }
  Json codeFlow(const Finding &F) {
    Json Steps = Json::array();
    // The first steps say where it comes from, the last ones where it ends:
    // of a path that is too long, the middle goes.
    size_t All = F.Path.size();
    size_t Gone = All > MaxSteps ? All - MaxSteps : 0;
    size_t Front = Gone ? MaxSteps / 2 : All;
    for (size_t I = 0; I < All; ++I) {
      if (I == Front)
        I += Gone;
      const PathStep &S = F.Path[I];
      std::string Text = Words.numberedStep(F, I);
      if (Gone && I == Front + Gone)
        Text = Words.say(Phrase::StepsLeftOut, {std::to_string(Gone)}) + "; " +
               Text;
      Steps.push_back({{"location", location(S.Where, Text)},
                       {"executionOrder", I + 1},
                       {"kinds", Json::array({stepKindName(S.Kind).str()})},
                       {"importance", S.Kind == StepKind::ClosingStep ||
                                              S.Kind == StepKind::Site
                                          ? "essential"
                                          : "important"}});
    }
    if (Steps.empty())
      Steps.push_back({{"location", location(F.Where, Words.headline(F))}});
    return {{"threadFlows", Json::array({{{"locations", std::move(Steps)}}})}};
  }
  Json related(const Diagnostic &D) {
    Json List = Json::array();
    auto Add = [&](const Location &L, llvm::StringRef Message) {
      if (!L.isValid())
        return;
      Json J = location(L, Message);
      J["id"] = List.size() + 1;
      List.push_back(std::move(J));
    };
    Add(D.Main->SiteWhere, D.Main->Site);
    for (const Finding *F : D.OtherSteps)
      if (List.size() < MaxRelated)
        Add(F->Where, F->ClosingFunction);
    return List;
  }

  void addProblem(const HygieneFinding &H, Json &List) {
    const Problem &P = H.What;
    Json J =
        plainResult(H.Check, H.Check == "art5-deployment" ? 0 : 2, "warning",
                    R.Words->say(withHint(P.Message, P.Hint)), P.Where);
    J["properties"] = {{"art5", Json::array({fingerprint(R, H)})}};
    List.push_back(std::move(J));
  }
  /// \p Index counts from the first rule behind those of the law.
  Json plainResult(llvm::StringRef Check, size_t Index, llvm::StringRef Level,
                   llvm::StringRef Text, const Location &Where) {
    // Code scanning takes results with one hash for one: equals are numbered.
    std::string Hash = Baseline::problemFingerprint(
        shownPath(Where.File, R.WorkingDirectory), Text);
    unsigned Number = ++Equals[Hash];
    return {
        {"ruleId", Check.str()},
        {"ruleIndex", R.Laws->rules().size() + Index},
        {"level", Level.str()},
        {"message", {{"text", Text.str()}}},
        {"locations", Json::array({location(Where)})},
        {"partialFingerprints",
         {{"primaryLocationLineHash", Hash + ":" + std::to_string(Number)}}}};
  }
};

} // namespace

std::string sarifReport(const Report &R) {
  return SarifWriter(R).logs(/*MaySplit=*/false).front();
}

std::vector<std::string> sarifReports(const Report &R) {
  return SarifWriter(R).logs(/*MaySplit=*/true);
}

} // namespace art5

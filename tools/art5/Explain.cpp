// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 explain: what a check, a point, a token or a finding means.
#include "law/Calendar.h"
#include "law/Catalogue.h"
#include "law/Provision.h"
#include "law/TokenCard.h"
#include "support/LocatedJson.h"
#include "support/Text.h"
#include "tools/art5/Common.h"
#include "tools/art5/ExplainFinding.h"
#include "tools/art5/ExplainTable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &explainCommand() {
  static cl::SubCommand Command(
      "explain",
      "Say what a check, a point of Article 5, a facet, a token or a finding "
      "means; alone: list the points");
  return Command;
}

namespace {

cl::list<std::string> Words(cl::Positional,
                            cl::desc("[check|point|facet|token|id]"),
                            cl::sub(explainCommand()), cl::cat(art5Options()));
cl::opt<std::string> ReportPath(
    "report", cl::desc("JSON report that holds the finding to explain"),
    cl::value_desc("file"), cl::sub(explainCommand()), cl::cat(art5Options()));
cl::opt<std::string> LanguageCode("language", cl::desc("Language: en, de, nl"),
                                  cl::value_desc("code"), cl::init("en"),
                                  cl::sub(explainCommand()),
                                  cl::cat(art5Options()));
cl::list<std::string>
    RuleFiles("rules", cl::desc("Further rule files, as \"laws\" in art5.json"),
              cl::value_desc("file"), cl::sub(explainCommand()),
              cl::cat(art5Options()));

cl::opt<bool> AsJson("json",
                     cl::desc("Print the card of a check or point as JSON"),
                     cl::sub(explainCommand()), cl::cat(art5Options()));

cl::opt<bool> Dates("dates",
                    cl::desc("Print the law's calendar: what applies when"),
                    cl::sub(explainCommand()), cl::cat(art5Options()));

using Json = nlohmann::json;

/// A heading and the lines under it.
void section(llvm::StringRef Title, const std::vector<std::string> &Lines) {
  if (Lines.empty())
    return;
  llvm::outs() << '\n' << Title << '\n';
  for (const std::string &Line : Lines)
    llvm::outs() << "  " << Line << '\n';
}

/// Headings of a card, in the reader's language.
struct Headings {
  llvm::StringLiteral Check, From, Conditions, Exceptions, Tokens, Fires,
      Lawful, More;
};
const Headings &headings(Language L) {
  static constexpr Headings All[] = {
      {"check", "applies from", "All of these have to come together:",
       "Exceptions, and what each has to carry:", "Tokens to start with:",
       "What fires:", "What does not:",
       "'art5 explain POINT' prints conditions, exceptions and examples."},
      {"Prüfung", "gilt ab",
       "All das muss zusammenkommen:", "Ausnahmen und was jede belegen muss:",
       "Kennzeichen für den Anfang:", "Was anschlägt:", "Was nicht anschlägt:",
       "'art5 explain PUNKT' zeigt Voraussetzungen, Ausnahmen und Beispiele."},
      {"controle", "van toepassing vanaf",
       "Dit alles moet samenkomen:", "Uitzonderingen, en wat elk moet staven:",
       "Tekens om mee te beginnen:", "Wat meldt:", "Wat niet meldt:",
       "'art5 explain PUNT' toont voorwaarden, uitzonderingen en "
       "voorbeelden."}};
  return All[static_cast<size_t>(L)];
}

void printJson(const Explanation &E) {
  nlohmann::ordered_json J = {
      {"check", E.Check},           {"provision", E.Point},
      {"citation", E.Citation},     {"title", E.Title},
      {"meaning", E.Meaning},       {"applies_from", E.AppliesFrom},
      {"conditions", E.Conditions}, {"exceptions", E.Exceptions},
      {"tokens", E.StarterTokens},  {"fires", E.Fires},
      {"lawful", E.Lawful}};
  llvm::outs() << J.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

/// Each line "F3: …" with what decides F3 below it.
std::vector<std::string> withDecisions(const std::vector<std::string> &Lines,
                                       const Json &Law, Language L) {
  std::vector<std::string> Out;
  for (const std::string &Line : Lines) {
    Out.push_back(Line);
    for (const std::string &Decision :
         decisionLines(Law, llvm::StringRef(Line).split(':').first, L))
      Out.push_back("    " + Decision);
  }
  return Out;
}

void explainRule(const LawBook &Laws, const Rule &R, Language L) {
  Explanation E = explain(Laws, R, L);
  if (AsJson)
    return printJson(E);
  const Headings &H = headings(L);
  const Catalogue &C = Catalogue::get(L);
  Json Law = lawFileOf(R);
  llvm::outs() << E.Citation << ": " << E.Title << '\n'
               << H.Check << ": " << E.Check << "; " << H.From << " "
               << E.AppliesFrom << '\n';
  if (!E.Meaning.empty())
    llvm::outs() << '\n' << E.Meaning << '\n';
  std::vector<std::string> Conditions = E.Conditions;
  for (const Condition &Part : R.Conditions)
    if (Part.Part) // Read by other conditions only.
      Conditions.push_back(Part.Id + ": " + says(Laws, &R, Part.Id, L) + " (" +
                           provisionText(Part.Per, L) + ")");
  section(H.Conditions, withDecisions(Conditions, Law, L));
  section(H.Exceptions, withDecisions(E.Exceptions, Law, L));
  std::vector<std::string> Notes, Gates;
  for (const RuleNote &N : R.Notes)
    Notes.push_back(says(Laws, &R, N.Id, L) + " (" + provisionText(N.Per, L) +
                    ")");
  section(C.format("law.head.notes"), Notes);
  std::vector<std::string> Next;
  for (const RuleNote &N : R.NextDuties)
    Next.push_back(says(Laws, &R, N.Id, L));
  section(C.format("law.head.next"), Next);
  for (const Gate &G : Laws.gates())
    if (!llvm::is_contained(R.GatesNotApplying, G.Id))
      Gates.push_back(G.Id + ": " + says(Laws, nullptr, G.Id, L) + " (" +
                      provisionText(G.Per, L) + ")");
  section(C.format("law.head.gates"), Gates);
  section(C.format("law.head.code"), codeCanSay(R));
  section(C.format("law.head.deployment"), deploymentSays(R, L));
  section(C.format("law.head.evidence"), evidenceOf(R, L));
  section(H.Tokens, E.StarterTokens);
  llvm::SmallVector<llvm::StringRef, 32> Lines;
  for (auto [Title, Text] : {std::pair{H.Fires, llvm::StringRef(E.Fires)},
                             std::pair{H.Lawful, llvm::StringRef(E.Lawful)}}) {
    Lines.clear();
    Text.split(Lines, '\n');
    if (!Text.empty())
      section(Title, std::vector<std::string>(Lines.begin(), Lines.end()));
  }
}

void listRules(const LawBook &Laws, Language L) {
  for (const Rule &R : Laws.rules()) {
    Explanation E = explain(Laws, R, L);
    llvm::outs() << llvm::left_justify(E.Point, 9) << E.Check << '\n'
                 << "         " << E.Title << '\n'
                 << "         " << llvm::join(E.StarterTokens, ", ") << '\n';
  }
  std::vector<std::string> Facets;
  for (Facet F : codeFacets())
    Facets.push_back(facetName(F).str());
  Facets.push_back(facetName(Facet::Evidence).str());
  llvm::outs() << '\n'
               << headings(L).More << '\n'
               << Catalogue::get(L).format(
                      "explain.facets", {{"facets", llvm::join(Facets, ", ")}})
               << '\n';
}

/// What a facet states, where it may stand, and all of its tokens.
void explainFacet(Facet F, Language L) {
  const Vocabulary &V = Vocabulary::get();
  llvm::outs() << facetName(F) << ": " << V.facetDefinition(F, L) << '\n';
  if (F != Facet::Evidence)
    llvm::outs() << facetPlaces(F, L) << '\n';
  llvm::outs() << '\n';
  size_t Width = 0;
  for (TokenId Id : V.tokensOf(F))
    Width = std::max(Width, V[Id].Name.size());
  for (TokenId Id : V.tokensOf(F))
    llvm::outs() << "  " << llvm::left_justify(V[Id].Name, Width + 2)
                 << V[Id].label(L) << '\n';
}

void explainToken(const LawBook &Laws, TokenId Id, Language L) {
  const Token &T = Vocabulary::get()[Id];
  TokenCard Card = tokenCard(Laws, Id, L);
  llvm::outs() << Card.Full << ": " << Card.Label << '\n'
               << Card.Definition << '\n';
  if (!Card.Provision.empty())
    llvm::outs() << Card.Provision << '\n';
  if (T.In == Facet::Evidence) {
    llvm::outs() << missingText(T.Name, L) << '\n';
    return;
  }
  llvm::outs() << Card.FacetMeaning << '\n';
  if (!Card.ReadBy.empty()) {
    std::vector<std::string> Checks;
    for (const TokenReader &R : Card.ReadBy)
      Checks.push_back(R.Check);
    llvm::outs() << Catalogue::get(L).format("token.read_by") << ": "
                 << llvm::join(Checks, ", ") << '\n';
  }
  llvm::outs() << "\n  " << Card.Written << '\n';
}

/// Tokens of that bare name in any facet, or of that full name.
std::vector<TokenId> tokensNamed(llvm::StringRef Name) {
  std::vector<TokenId> Found;
  llvm::ArrayRef<Token> All = Vocabulary::get().tokens();
  for (size_t I = 0; I < All.size(); ++I)
    if (All[I].Full == Name || All[I].Name == Name)
      Found.push_back(static_cast<TokenId>(I));
  return Found;
}

void explainAssessment(const LawBook &Laws, const Json &A, Language L) {
  for (const std::string &Line : findingLines(Laws, A, L))
    llvm::outs() << Line << '\n';
  section(Catalogue::get(L).format("law.head.change"),
          smallestChange(Laws, A, L));
  if (const Rule *R = Laws.find(textOf(A, "provision"))) {
    llvm::outs() << '\n';
    explainRule(Laws, *R, L);
  }
}

int explainFinding(const LawBook &Laws, llvm::StringRef Id, Language L) {
  if (ReportPath.empty())
    return usageError("a finding is explained from its report: art5 check "
                      "--format json -o report.json, then art5 explain " +
                      Id + " --report report.json");
  std::vector<Problem> Problems;
  std::optional<LocatedJson> Report = LocatedJson::read(ReportPath, Problems);
  if (!Report) {
    printProblems(Problems, L);
    return ExitUsage;
  }
  const Json &Root = Report->root();
  if (!Root.is_object() || !Root.contains("assessments") ||
      !Root["assessments"].is_array())
    return usageError("'" + ReportPath + "' is no JSON report of art5");
  std::vector<std::string> Ids;
  for (const Json &A : Root["assessments"]) {
    if (!A.is_object())
      continue;
    if (textOf(A, "id") == Id) {
      explainAssessment(Laws, A, L);
      return ExitClean;
    }
    Ids.push_back(textOf(A, "id"));
  }
  std::string Message = "'" + ReportPath + "' holds no finding " + Id.str();
  if (std::optional<std::string> Near =
          didYouMean(Id, std::vector<llvm::StringRef>(Ids.begin(), Ids.end())))
    Message += "; did you mean '" + *Near + "'?";
  return usageError(Message);
}

bool isFindingId(llvm::StringRef Word) {
  return Word.consume_front("f-") && !Word.empty() &&
         llvm::all_of(Word,
                      [](char C) { return llvm::isHexDigit(C) || C == '-'; });
}

/// What applies from when, with how far each was checked.
void explainDates(Language L) {
  const Catalogue &C = Catalogue::get(L);
  for (const CalendarEntry &E : calendar()) {
    std::string Day = E.Day ? formatDate(*E.Day) : C.format("dates.no_day");
    llvm::outs() << llvm::left_justify(Day, 12) << E.says(L).str() << " ("
                 << provisionText(E.Per, L);
    if (E.National)
      llvm::outs() << "; " << C.format("dates.national");
    llvm::outs() << "; "
                 << C.format(E.Checked == Confidence::Official
                                 ? "dates.official"
                                 : "dates.secondary")
                 << ")\n";
  }
}

/// A paragraph of Article 5 beside the first, and what the rules rest on it.
bool explainParagraph(const LawBook &Laws, llvm::StringRef Paragraph,
                      Language L) {
  const Catalogue &C = Catalogue::get(L);
  std::string Key = ("paragraph." + Paragraph).str();
  if (!C.find(Key))
    return false;
  llvm::outs() << Paragraph << ": " << C.format(Key) << '\n';
  for (const Rule &R : Laws.rules()) {
    auto Tell = [&](llvm::StringRef Id, const std::string &Per) {
      if (llvm::StringRef(Per).contains(Paragraph))
        llvm::outs() << "  " << R.Point << " " << Id << ": "
                     << says(Laws, &R, Id, L) << '\n';
    };
    Tell(R.Covered.Id, R.Covered.Per);
    for (const Condition &Each : R.Conditions)
      Tell(Each.Id, Each.Per);
    for (const CarveOut &Each : R.CarveOuts)
      Tell(Vocabulary::get()[Each.Claim].Name, Each.Per);
    for (const ProcedureRow &Each : R.Procedure)
      Tell(Each.Id, Each.Per);
  }
  return true;
}

/// A condition, limb or row by its id ("F4", "P8"), or a knob ("K1").
bool explainPart(const LawBook &Laws, llvm::StringRef Word, Language L) {
  const Catalogue &C = Catalogue::get(L);
  if (std::string Knob = "knob." + Word.upper(); C.find(Knob)) {
    llvm::outs() << Word.upper() << ": " << C.format(Knob) << '\n';
    return true;
  }
  for (const Rule &R : Laws.rules())
    for (const PartOfRule &Part : partsOf(R)) {
      if (!llvm::StringRef(Part.Id).equals_insensitive(Word))
        continue;
      llvm::outs() << Part.Id << " (" << citation(R.Point, L)
                   << "): " << says(Laws, &R, Part.Id, L);
      if (!Part.Per.empty())
        llvm::outs() << " (" << provisionText(Part.Per, L) << ")";
      llvm::outs() << '\n';
      for (const std::string &Line : decisionLines(lawFileOf(R), Part.Id, L))
        llvm::outs() << "  " << Line << '\n';
      return true;
    }
  return false;
}

/// What a lawyer cites: a point, a paragraph, a condition, a row or a knob.
bool explainCited(const LawBook &Laws, llvm::StringRef Word, Language L) {
  if (std::optional<CitedProvision> Cited = citedProvision(Word)) {
    if (const Rule *R = Laws.find(Cited->Point)) {
      explainRule(Laws, *R, L);
      return true;
    }
    if (explainParagraph(Laws, Cited->Paragraph, L))
      return true;
  }
  return explainPart(Laws, Word, L);
}

int unknownWord(const LawBook &Laws, llvm::StringRef Word) {
  std::vector<llvm::StringRef> Known = Laws.checkNames();
  for (const Rule &R : Laws.rules())
    Known.push_back(R.Point);
  for (Facet F : codeFacets())
    Known.push_back(facetName(F));
  for (const Token &T : Vocabulary::get().tokens()) {
    Known.push_back(T.Name);
    Known.push_back(T.Full);
  }
  std::string Message =
      inQuotes(Word) + " is no check, point, facet, token or finding";
  if (std::optional<std::string> Near = didYouMean(Word, Known))
    Message += "; did you mean '" + *Near + "'?";
  else
    Message += "; 'art5 explain' alone lists what there is";
  return usageError(Message);
}

/// The hygiene checks belong to no point.
std::optional<std::string> hygieneMeaning(llvm::StringRef Check, Language L) {
  const Catalogue &C = Catalogue::get(L);
  std::string Key = ("law.hygiene." + Check).str();
  return C.find(Key) ? std::optional(C.format(Key)) : std::nullopt;
}

} // namespace

int runExplain() {
  llvm::Expected<Language> L = languageOption(LanguageCode);
  if (!L)
    return usageError(L.takeError());
  std::vector<Problem> Problems;
  std::optional<LawBook> Laws = LawBook::load(
      std::vector<std::string>(RuleFiles.begin(), RuleFiles.end()), Problems);
  if (!Laws) {
    printProblems(Problems, *L);
    return ExitUsage;
  }
  if (Dates) {
    explainDates(*L);
    return ExitClean;
  }
  // "Artikel 5 lid 1 onder f", without quotes on the command line.
  if (Words.size() > 1)
    if (auto Cited = citedProvision(llvm::join(Words, " "));
        Cited && explainCited(*Laws, llvm::join(Words, " "), *L))
      return ExitClean;
  if (Words.empty()) {
    listRules(*Laws, *L);
    return ExitClean;
  }
  for (const std::string &Word : Words) {
    if (const Rule *R = Laws->find(Word))
      explainRule(*Laws, *R, *L);
    else if (std::optional<std::string> Text = hygieneMeaning(Word, *L))
      llvm::outs() << Word << ": " << *Text << '\n';
    else if (std::optional<Facet> F = parseFacet(Word))
      explainFacet(*F, *L);
    else if (std::vector<TokenId> Tokens = tokensNamed(Word); !Tokens.empty())
      for (TokenId T : Tokens)
        explainToken(*Laws, T, *L);
    else if (isFindingId(Word)) {
      if (int Code = explainFinding(*Laws, Word, *L))
        return Code;
    } else if (!explainCited(*Laws, Word, *L))
      return unknownWord(*Laws, Word);
  }
  return ExitClean;
}

} // namespace art5

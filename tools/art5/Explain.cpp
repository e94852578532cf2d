// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 explain: what a check, a point, a token or a finding means.
#include "law/Catalogue.h"
#include "support/LocatedJson.h"
#include "support/Text.h"
#include "tools/art5/Common.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &explainCommand() {
  static cl::SubCommand Command(
      "explain", "Say what a check, a point of Article 5, a token or a finding "
                 "means; alone: list the points");
  return Command;
}

namespace {

cl::list<std::string> Words(cl::Positional, cl::desc("[check|point|token|id]"),
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
      Lawful, ReadBy, More;
};
const Headings &headings(Language L) {
  static constexpr Headings All[] = {
      {"check", "applies from", "All of these have to come together:",
       "Exceptions, and what each has to carry:", "Tokens to start with:",
       "What fires:", "What does not:", "read by",
       "'art5 explain POINT' prints conditions, exceptions and examples."},
      {"Prüfung", "gilt ab", "All das muss zusammenkommen:",
       "Ausnahmen und was jede belegen muss:", "Kennzeichen für den Anfang:",
       "Was anschlägt:", "Was nicht anschlägt:", "gelesen von",
       "'art5 explain PUNKT' zeigt Voraussetzungen, Ausnahmen und Beispiele."},
      {"controle", "van toepassing vanaf", "Dit alles moet samenkomen:",
       "Uitzonderingen, en wat elk moet staven:", "Tekens om mee te beginnen:",
       "Wat meldt:", "Wat niet meldt:", "gelezen door",
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

void explainRule(const LawBook &Laws, const Rule &R, Language L) {
  Explanation E = explain(Laws, R, L);
  if (AsJson)
    return printJson(E);
  const Headings &H = headings(L);
  llvm::outs() << E.Citation << ": " << E.Title << '\n'
               << H.Check << ": " << E.Check << "; " << H.From << " "
               << E.AppliesFrom << "\n\n"
               << E.Meaning << '\n';
  section(H.Conditions, E.Conditions);
  section(H.Exceptions, E.Exceptions);
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
  llvm::outs() << '\n' << headings(L).More << '\n';
}

/// The checks of the rules whose text reads \p T.
std::vector<std::string> readers(const LawBook &Laws, TokenId T) {
  std::vector<std::string> Checks;
  for (size_t I : Laws.rulesFor(T))
    Checks.push_back(Laws.rules()[I].Check);
  return Checks;
}

void explainToken(const LawBook &Laws, TokenId Id, Language L) {
  const Token &T = Vocabulary::get()[Id];
  llvm::outs() << T.Full << ": " << T.label(L) << '\n'
               << T.definition(L) << '\n';
  if (!T.Provision.empty())
    llvm::outs() << T.Provision << '\n';
  if (T.In == Facet::Evidence) {
    llvm::outs() << missingText(T.Name, L) << '\n';
    return;
  }
  llvm::outs() << Vocabulary::get().facetDefinition(T.In, L) << '\n';
  if (std::vector<std::string> Checks = readers(Laws, Id); !Checks.empty())
    llvm::outs() << headings(L).ReadBy << ": " << llvm::join(Checks, ", ")
                 << '\n';
  llvm::outs() << "\n  [[art5::" << facetName(T.In) << "(\"" << T.Name
               << "\")]]\n";
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

std::string text(const Json &Object, const char *Key) {
  auto It = Object.find(Key);
  return It != Object.end() && It->is_string() ? It->get<std::string>() : "";
}
std::string place(const Json &Object) {
  std::string Place = text(Object, "file");
  for (const char *Key : {"line", "column"})
    if (auto It = Object.find(Key);
        It != Object.end() && It->is_number_unsigned())
      Place += ":" + std::to_string(It->get<unsigned>());
  return Place;
}

void explainAssessment(const LawBook &Laws, const Json &A, Language L) {
  llvm::outs() << text(A, "id") << ": " << text(A, "message") << " ["
               << text(A, "check") << "]\n";
  if (A.contains("location") && A["location"].is_object())
    llvm::outs() << place(A["location"]) << '\n';
  if (A.contains("path") && A["path"].is_array())
    for (const Json &Step : A["path"])
      if (Step.is_object())
        llvm::outs() << "  " << place(Step) << ": [" << text(Step, "kind")
                     << "] " << text(Step, "message") << '\n';
  const Rule *R = Laws.find(text(A, "provision"));
  if (A.contains("conditions") && A["conditions"].is_array())
    for (const Json &C : A["conditions"])
      if (C.is_object())
        llvm::outs() << "  " << text(C, "id") << " " << text(C, "status")
                     << ": " << says(Laws, R, text(C, "id"), L) << '\n';
  if (A.contains("missing") && A["missing"].is_array())
    for (const Json &Missing : A["missing"])
      if (Missing.is_string())
        llvm::outs() << "  ? " << Missing.get<std::string>() << ": "
                     << missingText(Missing.get<std::string>(), L) << '\n';
  if (R) {
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
    printProblems(Problems);
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
    if (text(A, "id") == Id) {
      explainAssessment(Laws, A, L);
      return ExitClean;
    }
    Ids.push_back(text(A, "id"));
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

int unknownWord(const LawBook &Laws, llvm::StringRef Word) {
  std::vector<llvm::StringRef> Known = Laws.checkNames();
  for (const Rule &R : Laws.rules())
    Known.push_back(R.Point);
  for (const Token &T : Vocabulary::get().tokens()) {
    Known.push_back(T.Name);
    Known.push_back(T.Full);
  }
  std::string Message =
      inQuotes(Word) + " is no check, point, token or finding";
  if (std::optional<std::string> Near = didYouMean(Word, Known))
    Message += "; did you mean '" + *Near + "'?";
  else
    Message += "; 'art5 explain' alone lists what there is";
  return usageError(Message);
}

/// The hygiene checks belong to no point.
std::optional<llvm::StringRef> hygieneMeaning(llvm::StringRef Check) {
  if (Check == "art5-annotation")
    return "Finds annotations that are malformed, unknown, misplaced or "
           "contradict each other.";
  if (Check == "art5-deployment")
    return "Finds what is wrong in art5.json: unknown keys and tokens, "
           "evidence "
           "that expired, changed or is missing, entry points and statements "
           "that match nothing.";
  if (Check == "art5-undeclared-purpose")
    return "Finds AI and biometric functions that are used where nothing "
           "declares a purpose.";
  return std::nullopt;
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
    printProblems(Problems);
    return ExitUsage;
  }
  if (Words.empty()) {
    listRules(*Laws, *L);
    return ExitClean;
  }
  for (const std::string &Word : Words) {
    if (const Rule *R = Laws->find(Word))
      explainRule(*Laws, *R, *L);
    else if (std::optional<llvm::StringRef> Text = hygieneMeaning(Word))
      llvm::outs() << Word << ": " << *Text << '\n';
    else if (std::vector<TokenId> Tokens = tokensNamed(Word); !Tokens.empty())
      for (TokenId T : Tokens)
        explainToken(*Laws, T, *L);
    else if (isFindingId(Word)) {
      if (int Code = explainFinding(*Laws, Word, *L))
        return Code;
    } else
      return unknownWord(*Laws, Word);
  }
  return ExitClean;
}

} // namespace art5

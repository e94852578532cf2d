// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/Catalogue.h"
#include "support/Embedded.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"
#include <array>

namespace art5 {

llvm::StringRef languageCode(Language L) {
  switch (L) {
  case Language::English:
    return "en";
  case Language::German:
    return "de";
  case Language::Dutch:
    return "nl";
  }
  return "en";
}

std::optional<Language> parseLanguage(llvm::StringRef Code) {
  llvm::StringRef Main = Code.substr(0, Code.find_first_of("-_."));
  for (Language L : {Language::English, Language::German, Language::Dutch})
    if (Main.equals_insensitive(languageCode(L)))
      return L;
  return std::nullopt;
}

//===--- Sentences --------------------------------------------------------===//

static void load(llvm::StringRef Name, llvm::StringMap<std::string> &Into) {
  for (const EmbeddedFile &F : embedded::catalogues()) {
    if (F.Name != Name)
      continue;
    auto Root = nlohmann::json::parse(F.Text.begin(), F.Text.end(), nullptr,
                                      /*allow_exceptions=*/false);
    if (!Root.is_object())
      llvm::report_fatal_error(llvm::Twine("broken catalogue ") + Name);
    for (const auto &[Key, Value] : Root.items())
      if (Value.is_string())
        Into[Key] = Value.get<std::string>();
  }
}

Catalogue::Catalogue(Language L) {
  load((languageCode(L) + ".json").str(), Sentences);
  load((languageCode(L) + "-problems.json").str(), Translations);
}

const Catalogue &Catalogue::get(Language L) {
  static const Catalogue English(Language::English);
  static const Catalogue German(Language::German);
  static const Catalogue Dutch(Language::Dutch);
  return L == Language::German  ? German
         : L == Language::Dutch ? Dutch
                                : English;
}

std::optional<llvm::StringRef> Catalogue::find(llvm::StringRef Key) const {
  auto It = Sentences.find(Key);
  if (It == Sentences.end())
    return std::nullopt;
  return llvm::StringRef(It->second);
}

/// The next "{name}" at or after \p From: where it starts and its name. Other
/// braces are text.
static std::optional<std::pair<size_t, llvm::StringRef>>
nextPlaceholder(llvm::StringRef Text, size_t From) {
  size_t Open = From;
  while ((Open = Text.find('{', Open)) != llvm::StringRef::npos) {
    llvm::StringRef Name = Text.substr(Open + 1).take_while(
        [](char C) { return llvm::isLower(C) || C == '_'; });
    if (!Name.empty() && Text.substr(Open + 1 + Name.size()).starts_with("}"))
      return std::pair(Open, Name);
    ++Open;
  }
  return std::nullopt;
}

std::string Catalogue::format(llvm::StringRef Key,
                              llvm::ArrayRef<MessageArg> Args) const {
  llvm::StringRef Text = find(Key).value_or(Key);
  std::string Out;
  size_t Done = 0;
  while (auto Next = nextPlaceholder(Text, Done)) {
    auto [Start, Name] = *Next;
    Out += Text.slice(Done, Start);
    Done = Start + Name.size() + 2;
    auto It = llvm::find_if(
        Args, [Name = Name](const MessageArg &A) { return A.Name == Name; });
    Out += It != Args.end() ? It->Value : Text.slice(Start, Done).str();
  }
  return Out += Text.substr(Done);
}

std::optional<llvm::StringRef>
Catalogue::translate(llvm::StringRef Words) const {
  auto It = Translations.find(Words);
  if (It == Translations.end())
    return std::nullopt;
  return llvm::StringRef(It->second);
}

std::string Catalogue::say(const Sentence &S) const {
  return S.in([&](llvm::StringRef Words) { return translate(Words); });
}

static std::vector<llvm::StringRef>
sortedKeys(const llvm::StringMap<std::string> &Map) {
  std::vector<llvm::StringRef> Out;
  for (const auto &Entry : Map)
    Out.push_back(Entry.getKey());
  llvm::sort(Out);
  return Out;
}

std::vector<llvm::StringRef> Catalogue::keys() const {
  return sortedKeys(Sentences);
}

std::vector<llvm::StringRef> Catalogue::translated() const {
  return sortedKeys(Translations);
}

std::vector<std::string> Catalogue::placeholders(llvm::StringRef Sentence) {
  std::vector<std::string> Out;
  size_t From = 0;
  while (auto Next = nextPlaceholder(Sentence, From)) {
    Out.push_back(Next->second.str());
    From = Next->first + 1;
  }
  llvm::sort(Out);
  Out.erase(std::unique(Out.begin(), Out.end()), Out.end());
  return Out;
}

//===--- Words ------------------------------------------------------------===//

/// "5(1)(ba)" -> paragraph "1" and letter "ba"; nothing for other forms.
static std::optional<std::pair<std::string, std::string>>
splitPoint(llvm::StringRef Point) {
  if (!Point.consume_front("5(") || !Point.consume_back(")"))
    return std::nullopt;
  auto [Paragraph, Letter] = Point.split(")(");
  if (Paragraph.empty() || Letter.empty() || Letter.contains('('))
    return std::nullopt;
  return std::pair(Paragraph.str(), Letter.str());
}

/// The Dutch text letters inserted points as "b bis" and "b ter".
static std::string letterIn(Language L, llvm::StringRef Letter) {
  if (L == Language::Dutch && Letter == "ba")
    return "b bis";
  if (L == Language::Dutch && Letter == "bb")
    return "b ter";
  return Letter.str();
}

std::string citation(llvm::StringRef Point, Language L) {
  const Catalogue &C = Catalogue::get(L);
  if (auto Split = splitPoint(Point))
    return C.format("citation", {{"paragraph", Split->first},
                                 {"letter", letterIn(L, Split->second)}});
  return C.format("citation.other", {{"point", Point.str()}});
}

std::string provisionText(llvm::StringRef Per, Language L) {
  static constexpr std::array<llvm::StringLiteral, 3> Words[] = {
      {"Guidelines ¶", "Leitlinien Rn. ", "richtsnoeren, punt "},
      {"Recital ", "Erwägungsgrund ", "overweging "},
      {"Annex ", "Anhang ", "bijlage "},
      {"Reg. (EU)", "VO (EU)", "Vo. (EU)"},
      {"Dir. ", "RL ", "Rl. "},
      {", ¶", ", Rn. ", ", punt "},
      {"Art. ", "Art. ", "art. "}};
  std::string Text = Per.str();
  if (L == Language::English)
    return Text;
  for (const auto &Word : Words)
    for (size_t At = 0; (At = Text.find(Word[0].str(), At)) != Text.npos;) {
      llvm::StringRef To = Word[static_cast<size_t>(L)];
      Text.replace(At, Word[0].size(), To.str());
      At += To.size();
    }
  return Text;
}

std::string verdictWord(Verdict V, Language L) {
  return Catalogue::get(L).format(("verdict." + verdictName(V)).str());
}

std::string basisWord(Basis B, Language L) {
  return B == Basis::None
             ? ""
             : Catalogue::get(L).format(("basis." + basisName(B)).str());
}

static const std::string &own(const RuleSentence &S, Language L) {
  return L == Language::German ? S.De : L == Language::Dutch ? S.Nl : S.En;
}

std::string sentenceKey(const Rule &R, llvm::StringRef Id) {
  return R.Point + "." + Id.str();
}

/// The sentence in its own file, else in the catalogue, else in English.
static std::string pick(const RuleSentence &S, llvm::StringRef Key,
                        Language L) {
  if (const std::string &Own = own(S, L); !Own.empty())
    return Own;
  if (std::optional<llvm::StringRef> Found = Catalogue::get(L).find(Key))
    return Found->str();
  return S.En;
}

std::string title(const Rule &R, Language L) {
  return pick(R.Title, sentenceKey(R, "title"), L);
}

static const RuleSentence *findSentence(llvm::ArrayRef<Condition> List,
                                        llvm::StringRef Id) {
  for (const Condition &C : List) {
    if (C.Id == Id)
      return &C.Says;
    if (const RuleSentence *S = findSentence(C.Limbs, Id))
      return S;
  }
  return nullptr;
}

static const RuleSentence *findSentence(const Rule &R, llvm::StringRef Id) {
  if (R.Covered.Id == Id)
    return &R.Covered.Says;
  if (const RuleSentence *S = findSentence(R.Conditions, Id))
    return S;
  for (const CarveOut &C : R.CarveOuts)
    if (Vocabulary::get()[C.Claim].Name == Id)
      return &C.Says;
  for (const ProcedureRow &P : R.Procedure)
    if (P.Id == Id)
      return &P.Says;
  for (const auto *Notes : {&R.Notes, &R.NextDuties})
    for (const RuleNote &N : *Notes)
      if (N.Id == Id)
        return &N.Says;
  return nullptr;
}

std::string says(const LawBook &Book, const Rule *R, llvm::StringRef Id,
                 Language L) {
  if (R)
    if (const RuleSentence *S = findSentence(*R, Id))
      return pick(*S, sentenceKey(*R, Id), L);
  for (const Gate &G : Book.gates())
    if (G.Id == Id)
      return pick(G.Says, ("gate." + Id).str(), L);
  for (const Presumption &P : Book.presumptions())
    if (P.Id == Id)
      return pick(P.Says, ("gate." + Id).str(), L);
  for (const RuleNote &N : Book.scopeNotes())
    if (N.Id == Id)
      return pick(N.Says, ("gate." + Id).str(), L);
  return Catalogue::get(L).format(("note." + Id).str());
}

std::string missingText(llvm::StringRef Name, Language L) {
  const Catalogue &C = Catalogue::get(L);
  std::string Key = ("missing." + Name).str();
  if (C.find(Key))
    return C.format(Key);
  const Vocabulary &V = Vocabulary::get();
  if (std::optional<TokenId> T = V.find(Facet::Evidence, Name))
    return C.format("missing.evidence",
                    {{"label", V[*T].label(L).str()},
                     {"definition", V[*T].definition(L).str()}});
  return Name.str();
}

} // namespace art5

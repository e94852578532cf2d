// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/LawBook.h"
#include "law/RuleChecks.h"
#include "law/RuleReader.h"
#include "support/Embedded.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

namespace art5 {

/// Puts a book together file by file.
class LawBookBuilder {
public:
  explicit LawBookBuilder(std::vector<Problem> &Problems)
      : Problems(Problems) {}

  void addText(llvm::StringRef Name, llvm::StringRef Text, bool BuiltIn) {
    if (auto Document = LocatedJson::parse(Text, Name, Problems))
      addDocument(*Document, BuiltIn);
    else
      Failed = true;
  }

  void addFile(llvm::StringRef Path) {
    if (auto Document = LocatedJson::read(Path, Problems))
      addDocument(*Document, /*BuiltIn=*/false);
    else
      Failed = true;
  }

  void addBuiltInGates() {
    for (const EmbeddedFile &F : embedded::rules())
      if (F.Name == "scope.json")
        addText(F.Name, F.Text, /*BuiltIn=*/true);
  }

  void addBuiltInRules() {
    for (const EmbeddedFile &F : embedded::rules())
      if (F.Name != "scope.json")
        addText(F.Name, F.Text, /*BuiltIn=*/true);
  }

  std::optional<LawBook> finish(bool WholeLaw) {
    if (!Failed)
      Failed = !checkRules(Book.rules(), Book.gates(), Problems);
    if (Failed)
      return std::nullopt;
    index();
    if (WholeLaw && !checkVocabularyRead(Book, Problems))
      return std::nullopt;
    return std::move(Book);
  }

private:
  void addDocument(const LocatedJson &Document, bool BuiltIn) {
    if (!validate(Document, ruleSchema(), Problems)) {
      Failed = true;
      return;
    }
    RuleReader Reader(Document, Problems);
    if (!Reader.isScope()) {
      Rule R = Reader.readRule();
      R.BuiltIn = BuiltIn;
      Book.Rules.push_back(std::move(R));
    } else if (BuiltIn) {
      Book.Gates = Reader.readGates();
      Book.Presumptions = Reader.readPresumptions();
      Book.ScopeNotes = Reader.readNotes();
    } else {
      Problems.push_back({Problem::Level::Error,
                          Document.locateKey("/scope"),
                          "/scope",
                          Sentence("only art5 itself says what is in scope"),
                          {}});
      Failed = true;
    }
    Failed |= Reader.failed();
  }

  /// The schema without its grammar of questions: that one is for editors,
  /// the reader of rules checks it with better words.
  static const nlohmann::json &ruleSchema() {
    static const nlohmann::json Schema = [] {
      auto S = nlohmann::json::parse(embedded::ruleSchema().front().Text.str());
      S["definitions"]["expression"] = nlohmann::json::object();
      return S;
    }();
    return Schema;
  }

  void index();
  std::vector<Problem> &Problems;
  LawBook Book;
  bool Failed = false;
};

void LawBookBuilder::index() {
  const Vocabulary &V = Vocabulary::get();
  auto Sort = [](std::vector<TokenId> &List) {
    llvm::sort(List);
    List.erase(std::unique(List.begin(), List.end()), List.end());
  };
  for (const Rule &R : Book.Rules) {
    llvm::append_range(Book.SiteTokens, R.Site);
    for (const StandIn &S : R.StandIns)
      llvm::append_range(Book.SiteTokens, S.Facts);
    for (const EndedFlow &E : R.EndedFlows)
      llvm::append_range(Book.Safeguards, E.By);
    forEachExpression(R, [&](const Expression &E) {
      if (E.Kind == Expression::Op::EveryPathPasses)
        llvm::append_range(Book.Safeguards, E.Others);
      if (E.Kind == Expression::Op::Only)
        llvm::append_range(Book.Closing, E.Others);
      if (E.Kind == Expression::Op::Facts && E.Over == Reach::FlowsOut)
        llvm::append_range(Book.Sinks, E.Tokens);
    });
  }
  for (size_t I = 0; I != V.tokens().size(); ++I)
    if (V[I].Hint)
      Book.Safeguards.push_back(I);
  auto AddEachStep = [&](const Expression &E) {
    if (E.Kind == Expression::Op::EveryContributor)
      llvm::append_range(Book.EachStep, E.Tokens);
  };
  for (const Rule &R : Book.Rules)
    forEachExpression(R, AddEachStep);
  for (const Gate &G : Book.Gates)
    if (G.When)
      forEachPart(*G.When, AddEachStep);
  Sort(Book.EachStep);
  Book.Read = tokensRead(Book.Rules, Book.Gates);
  for (TokenId T : Book.Read)
    if (Facet F = V[T].In; F == Facet::Effect || F == Facet::Domain ||
                           F == Facet::Technique || F == Facet::Infers)
      Book.Sinks.push_back(T);
  Sort(Book.Sinks);
  Sort(Book.SiteTokens);
  Sort(Book.Safeguards);
  Sort(Book.Closing);
}

const LawBook &LawBook::builtIn() {
  static const LawBook Book = [] {
    std::vector<Problem> Problems;
    std::optional<LawBook> B = load({}, Problems);
    if (!B)
      llvm::report_fatal_error(
          llvm::Twine("the built-in law is broken: ") +
          (Problems.empty() ? "" : format(Problems.front())));
    return std::move(*B);
  }();
  return Book;
}

std::optional<LawBook> LawBook::load(llvm::ArrayRef<std::string> Files,
                                     std::vector<Problem> &Problems) {
  LawBookBuilder Builder(Problems);
  Builder.addBuiltInGates();
  Builder.addBuiltInRules();
  for (const std::string &File : Files)
    Builder.addFile(File);
  return Builder.finish(/*WholeLaw=*/true);
}

std::optional<LawBook> LawBook::fromTexts(
    llvm::ArrayRef<std::pair<std::string, std::string>> NamesAndTexts,
    std::vector<Problem> &Problems) {
  LawBookBuilder Builder(Problems);
  Builder.addBuiltInGates();
  for (const auto &[Name, Text] : NamesAndTexts)
    Builder.addText(Name, Text, /*BuiltIn=*/false);
  return Builder.finish(/*WholeLaw=*/false);
}

bool isFacetName(llvm::StringRef Name) {
  return Name == "purpose" || Name == "source" || Name == "technique" ||
         Name == "infers" || Name == "effect";
}

bool Rule::isStandIn(TokenId T) const {
  return llvm::any_of(StandIns, [&](const StandIn &S) {
    return llvm::is_contained(S.Facts, T);
  });
}

const CarveOut *Rule::findCarveOut(TokenId Claim) const {
  for (const CarveOut &C : CarveOuts)
    if (C.Claim == Claim)
      return &C;
  return nullptr;
}

const Rule *LawBook::find(llvm::StringRef Name) const {
  llvm::StringRef Letter = Name;
  Letter.consume_front("5-1-");
  if (Letter.consume_front("("))
    Letter.consume_back(")");
  for (const Rule &R : Rules)
    if (R.Point == Name || R.Check == Name ||
        R.Point == ("5(1)(" + Letter + ")").str())
      return &R;
  return nullptr;
}

bool LawBook::isSiteToken(TokenId T) const {
  return llvm::binary_search(SiteTokens, T);
}

bool LawBook::isTrigger(TokenId T) const {
  return llvm::any_of(
      Rules, [&](const Rule &R) { return llvm::is_contained(R.Site, T); });
}

bool LawBook::isSafeguard(TokenId T) const {
  return llvm::binary_search(Safeguards, T);
}

std::vector<size_t> LawBook::rulesFor(TokenId T) const {
  std::vector<size_t> Out;
  for (size_t I = 0; I != Rules.size(); ++I)
    if (llvm::is_contained(Rules[I].Site, T) || Rules[I].isStandIn(T))
      Out.push_back(I);
  return Out;
}

std::vector<size_t> LawBook::rulesReading(TokenId T) const {
  std::vector<size_t> Out;
  for (size_t I = 0; I != Rules.size(); ++I)
    if (llvm::binary_search(tokensRead(Rules[I], {}), T))
      Out.push_back(I);
  return Out;
}

std::vector<llvm::StringRef> LawBook::checkNames() const {
  std::vector<llvm::StringRef> Out;
  for (const Rule &R : Rules)
    Out.push_back(R.Check);
  return Out;
}

} // namespace art5

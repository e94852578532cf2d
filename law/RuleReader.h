// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads law files: JSON -> rules and gates. Knows the form, not the law.
#ifndef ART5_LAW_RULEREADER_H
#define ART5_LAW_RULEREADER_H

#include "law/LawBook.h"
#include "support/LocatedJson.h"

namespace art5 {

/// Reads one law file that conforms to the schema. Every complaint becomes a
/// Problem with its place.
class RuleReader {
public:
  RuleReader(const LocatedJson &Document, std::vector<Problem> &Problems)
      : Document(Document), Problems(Problems) {}

  bool isScope() const { return Document.root().contains("scope"); }
  Rule readRule();
  std::vector<Gate> readGates();
  std::vector<Presumption> readPresumptions(); ///< Of the scope file.
  std::vector<RuleNote> readNotes();           ///< Of the scope file.
  bool failed() const { return Errors != 0; }

private:
  using Json = nlohmann::json;

  Expression expression(const Json &J, const std::string &At);
  void facts(Expression &E, const Json &J, const std::string &At);
  void only(Expression &E, const Json &J, const std::string &At);
  void unknownOrigin(Expression &E, const Json &J, const std::string &At);
  void everyPathPasses(Expression &E, const Json &J, const std::string &At);
  void record(Expression &E, const Json &J, const std::string &At);
  void stage(Expression &E, const Json &J, const std::string &At);
  void differ(Expression &E, const Json &J, const std::string &At);
  void conditionIs(Expression &E, const Json &J, const std::string &At);
  void knob(Expression &E, const Json &J, const std::string &At);
  void operands(Expression &E, const Json &J, const std::string &At);
  bool readOperator(Expression &E, llvm::StringRef Name, const Json &J,
                    const std::string &At);

  Condition condition(const Json &J, const std::string &At);
  CarveOut carveOut(const Json &J, const std::string &At);
  ProcedureRow row(const Json &J, const std::string &At);
  RuleNote note(const Json &J, const std::string &At);
  Acts acts(const Json &J, const std::string &At);
  StandIn standIn(const Json &J, const std::string &At);
  ConditionSet conditionSet(const Json &J, const std::string &At);
  EndedFlow endedFlow(const Json &J, const std::string &At);
  Presumption presumption(const Json &J, const std::string &At);
  RecordClaim recordClaim(const Json &J, const std::string &At);
  Need need(const Json &J, const std::string &At, bool EvidenceOnly);
  std::vector<Need> needs(const Json &J, llvm::StringRef Key,
                          const std::string &At, bool EvidenceOnly);
  std::optional<Expression> optional(const Json &J, llvm::StringRef Key,
                                     const std::string &At);
  Expression required(const Json &J, llvm::StringRef Key, const std::string &At,
                      Sentence Missing);
  template <typename Part>
  void readHead(Part &Into, const Json &J, const std::string &At);
  RuleSentence sentence(const Json &J, llvm::StringRef Key,
                        const std::string &At);

  /// Tokens of a list: "facet:token", "facet:@set", "@set"; bare names where
  /// \p Only says which facet is meant.
  std::vector<TokenId> tokens(const Json &J, const std::string &At,
                              std::optional<Facet> Only = std::nullopt);
  void addToken(std::vector<TokenId> &Out, llvm::StringRef Text,
                const std::string &At, std::optional<Facet> Only);
  std::optional<TokenId> token(const Json &J, const std::string &At, Facet F);
  std::optional<Reach> reach(const Json &J, const std::string &At);

  void error(const std::string &At, Sentence Message, Sentence Hint = {});
  Location place(const std::string &At) const { return Document.locate(At); }

  const LocatedJson &Document;
  std::vector<Problem> &Problems;
  unsigned Errors = 0;
};

} // namespace art5

#endif // ART5_LAW_RULEREADER_H

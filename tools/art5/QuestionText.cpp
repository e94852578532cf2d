// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5/QuestionText.h"
#include "law/Catalogue.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <utility>

namespace art5 {

using Json = nlohmann::json;

static std::string word(llvm::StringRef Key, Language L) {
  return Catalogue::get(L).format(("law." + Key).str());
}

/// "a", "a or b", "a, b or c".
static std::string listed(llvm::ArrayRef<std::string> Parts, Language L) {
  if (Parts.empty())
    return "";
  std::string Out = llvm::join(Parts.drop_back(), ", ");
  return Out.empty() ? Parts.back()
                     : Out + " " + word("or", L) + " " + Parts.back();
}

static std::vector<std::string> strings(const Json &J) {
  std::vector<std::string> Out;
  for (const Json &Item : J.is_array() ? J : Json::array({J}))
    Out.push_back(Item.is_string() ? Item.get<std::string>() : Item.dump());
  return Out;
}

/// Facet and bare names of what \p Name stands for: itself, or a set.
static std::pair<std::string, std::vector<std::string>>
membersOf(llvm::StringRef Name) {
  auto [Facet, Bare] =
      Name.contains(':') ? Name.split(':') : std::pair(llvm::StringRef(), Name);
  std::vector<std::string> Names;
  const Vocabulary &V = Vocabulary::get();
  if (Bare.starts_with("@"))
    for (TokenId T : V.set(Bare))
      if (Facet.empty() || facetName(V[T].In) == Facet)
        Names.push_back(V[T].Name);
  if (Names.empty())
    Names.push_back(Bare.str());
  return {Facet.str(), Names};
}

std::string tokensText(const Json &Names, Language L) {
  std::vector<std::pair<std::string, std::vector<std::string>>> Groups;
  for (const std::string &Name : strings(Names)) {
    auto [Facet, Members] = membersOf(Name);
    if (Groups.empty() || Groups.back().first != Facet)
      Groups.push_back({Facet, {}});
    llvm::append_range(Groups.back().second, Members);
  }
  std::vector<std::string> Parts;
  for (auto &[Facet, Members] : Groups) {
    if (!Facet.empty())
      Members.front() = Facet + ":" + Members.front();
    Parts.push_back(listed(Members, L));
  }
  return llvm::join(Parts, " " + word("or", L) + " ");
}

namespace {

/// How far a question has to be answered.
enum class Mood : uint8_t {
  Shown,    ///< It is established.
  KnownNot, ///< It is refuted.
  NotShown, ///< It is not established: open or refuted.
  Possible, ///< It is not refuted: open or established.
};

Mood opposite(Mood M) {
  switch (M) {
  case Mood::Shown:
    return Mood::KnownNot;
  case Mood::KnownNot:
    return Mood::Shown;
  case Mood::NotShown:
    return Mood::Possible;
  case Mood::Possible:
    return Mood::NotShown;
  }
  return M;
}

bool isNegative(Mood M) { return M == Mood::KnownNot || M == Mood::NotShown; }

/// A sentence, or several that hold together or of which one does.
struct Node {
  std::string Sentence;
  bool All = false;
  std::vector<Node> Parts;
  std::string Setting; ///< "with K1 off: ", before the whole.
};

class QuestionWriter {
public:
  explicit QuestionWriter(Language L) : L(L) {}

  Node node(const Json &Q, Mood M) const {
    if (Q.is_string())
      return sentence(
          word((Q == "always") != isNegative(M) ? "always" : "never", L));
    if (!Q.is_object() || Q.empty())
      return sentence(Q.dump());
    const std::string &Op = Q.begin().key();
    const Json &Of = Q.begin().value();
    if (Op == "all" || Op == "any")
      return group(Of, (Op == "all") != isNegative(M), M);
    if (Op == "not")
      return node(Of, opposite(M));
    if (Op == "known") // Only what is established counts.
      return node(Of, isNegative(M) ? Mood::NotShown : Mood::Shown);
    if (Op == "possible")
      return node(Of, isNegative(M) ? Mood::KnownNot : Mood::Possible);
    if (Op == "knob")
      return knob(Of, M);
    return sentence(asked(Op, Of, M));
  }

private:
  static Node sentence(std::string Text) {
    Node N;
    N.Sentence = std::move(Text);
    return N;
  }

  Node group(const Json &Of, bool All, Mood M) const {
    Node Out;
    Out.All = All;
    for (const Json &Part : Of) {
      Node N = node(Part, M);
      bool Same = N.Setting.empty() && N.All == All;
      if (!N.Parts.empty() && Same)
        llvm::append_range(Out.Parts, N.Parts);
      else
        Out.Parts.push_back(std::move(N));
    }
    return Out.Parts.size() == 1 ? Out.Parts.front() : Out;
  }

  Node knob(const Json &Of, Mood M) const {
    Node Out;
    for (const char *Side : {"on", "off"})
      if (auto It = Of.find(Side); It != Of.end()) {
        Node N = node(*It, M);
        N.Setting = format("with_knob", {{"knob", Of.value("name", "")},
                                         {"side", word(Side, L)}}) +
                    N.Setting;
        Out.Parts.push_back(std::move(N));
      }
    return Out.Parts.size() == 1 ? Out.Parts.front() : Out;
  }

  std::string format(llvm::StringRef Key,
                     llvm::ArrayRef<MessageArg> Arguments) const {
    return Catalogue::get(L).format(("law." + Key).str(), Arguments);
  }

  /// A question that has an opposite in words of its own, or one that a prefix
  /// puts into its mood.
  std::string asked(const std::string &Op, const Json &Of, Mood M) const {
    if (Op == "condition")
      return format(isNegative(M) ? "ask.not_condition" : "ask.condition",
                    {{"id", Of.value("id", "")}, {"what", statuses(Of)}});
    if (Op == "claimed" || Op == "unknown_origin")
      return format((isNegative(M) ? "ask.not_" : "ask.") + Op,
                    {{"what", tokensText(Of, L)}});
    if (Op == "evidence" && M != Mood::Possible)
      return format(M == Mood::Shown      ? "ask.evidence"
                    : M == Mood::KnownNot ? "ask.lacking"
                                          : "ask.not_evidence",
                    {{"what", tokensText(Of, L)}});
    if (Op == "record" && Of.contains("stated"))
      return format(isNegative(M) ? "ask.not_stated" : "ask.stated",
                    {{"what", Of.value("key", "")}});
    std::string Says = plain(Op, Of);
    if (M == Mood::Shown)
      return Says;
    return format(M == Mood::KnownNot   ? "mood.known_not"
                  : M == Mood::NotShown ? "mood.not_shown"
                                        : "mood.possible",
                  {{"says", Says}});
  }

  std::string plain(const std::string &Op, const Json &Of) const {
    if (Op == "record" || Op == "stage")
      return compared(Of, Op == "stage" ? "stage" : Of.value("key", ""));
    if (Op == "only")
      return format("ask.only",
                    {{"over", word("over." + Of.value("over", ""), L)},
                     {"in", tokensText(Of.value("in", Json::array()), L)},
                     {"of", tokensText(Of.value("of", Json::array()), L)}});
    if (Op == "every_path_passes")
      return format(
          "ask.every_path_" + Of.value("over", ""),
          {{"to", tokensText(Of.value("to", Json::array()), L)},
           {"through", tokensText(Of.value("through", Json::array()), L)}});
    if (Op == "differ")
      return format("ask.differ", {{"left", Of.value("left", "")},
                                   {"right", Of.value("right", "")},
                                   {"of", Of.value("of", "")}});
    return format("ask." + Op, {{"what", tokensText(Of, L)}});
  }

  std::string statuses(const Json &Of) const {
    std::vector<std::string> Words;
    for (const std::string &Status : strings(Of.value("is", Json::array())))
      Words.push_back(word(Status, L));
    return listed(Words, L);
  }

  std::string compared(const Json &Of, const std::string &Key) const {
    static const std::map<llvm::StringRef, llvm::StringRef> Signs = {
        {"like", "~"},     {"below", "<"}, {"above", ">"}, {"at_least", ">="},
        {"at_most", "<="}, {"from", ">="}, {"before", "<"}};
    for (const char *Same : {"is", "in"})
      if (auto It = Of.find(Same); It != Of.end())
        return format("ask.is",
                      {{"key", Key}, {"what", listed(strings(*It), L)}});
    for (const auto &[Sign, Shown] : Signs)
      if (auto It = Of.find(Sign.str()); It != Of.end())
        return Key + " " + Shown.str() + " " + listed(strings(*It), L);
    return Key;
  }

  Language L;
};

bool isLeaf(const Node &N) { return N.Parts.empty(); }

void addLines(const Node &N, const std::string &Indent, Language L,
              std::vector<std::string> &Out) {
  Out.back() += N.Setting;
  if (isLeaf(N)) {
    Out.back() += N.Sentence;
    return;
  }
  std::string Short;
  if (N.Parts.size() == 2 && llvm::all_of(N.Parts, isLeaf))
    Short = N.Parts[0].Setting + N.Parts[0].Sentence + ", " +
            word(N.All ? "and" : "or", L) + " " + N.Parts[1].Setting +
            N.Parts[1].Sentence;
  if (!Short.empty() && Short.size() <= 100) {
    Out.back() += Short;
    return;
  }
  Out.back() += word(N.All ? "all_of" : "one_of", L);
  for (const Node &Part : N.Parts) {
    Out.push_back(Indent + "- ");
    addLines(Part, Indent + "  ", L, Out);
  }
}

} // namespace

std::vector<std::string> questionLines(const Json &Question, Language L) {
  std::vector<std::string> Out = {""};
  addLines(QuestionWriter(L).node(Question, Mood::Shown), "  ", L, Out);
  return Out;
}

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/Sentence.h"
#include "support/Text.h"
#include "llvm/Support/raw_ostream.h"
#include <nlohmann/json.hpp>

namespace art5 {

using Json = nlohmann::json;

std::string fillIn(llvm::StringRef Text, llvm::ArrayRef<std::string> Parts) {
  std::string Result;
  for (size_t I = 0; I < Text.size(); ++I) {
    bool Hole = I + 2 < Text.size() && Text[I] == '{' && Text[I + 2] == '}';
    size_t Index = Hole ? static_cast<size_t>(Text[I + 1] - '0') : 0;
    if (!Hole || Index >= Parts.size()) {
      Result.push_back(Text[I]);
      continue;
    }
    Result += Parts[Index];
    I += 2;
  }
  return Result;
}

Sentence Sentence::verbatim(std::string Text) {
  Sentence Out;
  Out.Words = std::move(Text);
  Out.Verbatim = true;
  return Out;
}

Sentence Sentence::ofData(std::string Words) {
  Sentence Out;
  Out.Words = std::move(Words);
  return Out;
}

/// "{0}, {1}" of any number of items, as one part.
static Sentence commas(llvm::ArrayRef<Sentence> Items) {
  Sentence Out = Items.front();
  for (const Sentence &Item : Items.drop_front())
    Out = Sentence("{0}, {1}", {Out, Item});
  return Out;
}

Sentence Sentence::allOf(llvm::ArrayRef<Sentence> Items) {
  if (Items.size() < 2)
    return Items.empty() ? Sentence() : Items.front();
  return Sentence("{0} and {1}", {commas(Items.drop_back()), Items.back()});
}

Sentence Sentence::oneOf(llvm::ArrayRef<Sentence> Items) {
  if (Items.size() < 2)
    return Items.empty() ? Sentence() : Items.front();
  return Sentence("{0} or {1}", {commas(Items.drop_back()), Items.back()});
}

static std::vector<Sentence> quoted(llvm::ArrayRef<std::string> Names) {
  std::vector<Sentence> Out;
  for (const std::string &Name : Names)
    Out.push_back(Sentence::verbatim(inQuotes(Name)));
  return Out;
}

Sentence Sentence::allOf(llvm::ArrayRef<std::string> Names) {
  return allOf(quoted(Names));
}

Sentence Sentence::oneOf(llvm::ArrayRef<std::string> Names) {
  return oneOf(quoted(Names));
}

std::string Sentence::in(Translation Says) const {
  if (Verbatim)
    return Words;
  std::vector<std::string> Said;
  for (const Sentence &P : Parts)
    Said.push_back(P.in(Says));
  return fillIn(Says(Words).value_or(Words), Said);
}

std::string Sentence::english() const {
  return in([](llvm::StringRef) { return std::nullopt; });
}

char Failure::ID = 0;

void Failure::log(llvm::raw_ostream &OS) const { OS << What.english(); }

std::error_code Failure::convertToErrorCode() const {
  return llvm::inconvertibleErrorCode();
}

llvm::Error failure(Sentence What) {
  return llvm::make_error<Failure>(std::move(What));
}

Sentence sentenceOf(llvm::Error E) {
  Sentence Out;
  auto Add = [&](Sentence Next) {
    Out = Out.empty() ? std::move(Next) : Sentence("{0}; {1}", {Out, Next});
  };
  llvm::handleAllErrors(
      std::move(E), [&](const Failure &F) { Add(F.sentence()); },
      [&](const llvm::ErrorInfoBase &Other) {
        Add(Sentence::verbatim(Other.message()));
      });
  return Out;
}

/// Text is a string; a sentence is an array of its words and its parts.
static std::string dump(const Json &J) {
  return J.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string Sentence::encode() const {
  auto ToJson = [](auto &&Self, const Sentence &S) -> Json {
    if (S.Verbatim)
      return S.Words;
    Json J = Json::array({S.Words});
    for (const Sentence &P : S.Parts)
      J.push_back(Self(Self, P));
    return J;
  };
  return dump(ToJson(ToJson, *this));
}

Sentence Sentence::decode(llvm::StringRef Text) {
  constexpr unsigned Deepest = 64;
  bool Broken = false;
  auto FromJson = [&](auto &&Self, const Json &J, unsigned Depth) -> Sentence {
    Sentence Out;
    if (J.is_string())
      return verbatim(J.get<std::string>());
    if (!J.is_array() || J.empty() || !J[0].is_string() || Depth > Deepest) {
      Broken = true;
      return Out;
    }
    Out.Words = J[0].get<std::string>();
    for (size_t I = 1; I < J.size(); ++I)
      Out.Parts.push_back(Self(Self, J[I], Depth + 1));
    return Out;
  };
  Json J = Json::parse(Text.begin(), Text.end(), nullptr,
                       /*allow_exceptions=*/false);
  Sentence Out = FromJson(FromJson, J, 0);
  return Broken ? verbatim(Text.str()) : Out;
}

} // namespace art5

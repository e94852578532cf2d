// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Any bytes as a JSON document: it is either refused with a reason or holds
// the same values as a plain parse, each with a place inside the text. The
// bytes also serve as a schema, as globs and as a misspelt word.
#include "support/LocatedJson.h"
#include "support/Text.h"
#include <cstdlib>

using namespace art5;

static void require(bool Holds) {
  if (!Holds)
    std::abort();
}

/// Each value has a place, and none after the end.
static void checkPlaces(const LocatedJson &D, const nlohmann::json &Value,
                        const std::string &Pointer, unsigned Lines) {
  Location L = D.locate(Pointer), K = D.locateKey(Pointer);
  require(L.Line >= 1 && L.Line <= Lines && L.Column >= 1);
  require(K.Line >= 1 &&
          (K.Line < L.Line || (K.Line == L.Line && K.Column <= L.Column)));
  if (Value.is_object())
    for (const auto &[Key, Sub] : Value.items())
      checkPlaces(D, Sub, appendPointer(Pointer, Key), Lines);
  else if (Value.is_array())
    for (size_t I = 0; I < Value.size(); ++I)
      checkPlaces(D, Value[I], appendPointer(Pointer, I), Lines);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  llvm::StringRef Text(reinterpret_cast<const char *>(Data), Size);
  std::vector<Problem> Problems;
  auto D = LocatedJson::parse(Text, "fuzz.json", Problems);
  require(D.has_value() == Problems.empty());
  for (const Problem &P : Problems)
    require(!P.Message.empty() && !format(P).empty());
  if (D) {
    auto Plain = nlohmann::json::parse(Text.begin(), Text.end(), nullptr,
                                       /*allow_exceptions=*/false);
    require(Plain == D->root());
    checkPlaces(*D, D->root(), "", unsigned(Text.count('\n')) + 1);
    static const nlohmann::json Schema = nlohmann::json::parse(R"({
      "type": ["object", "array"], "maxProperties": 3, "uniqueItems": true,
      "propertyNames": {"pattern": "^[a-z]*$"},
      "properties": {"a": {"enum": ["x", "yy"]}, "b": {"minimum": 1}},
      "additionalProperties": {"anyOf": [{"$ref": "#"}, {"type": "string"}]},
      "items": {"oneOf": [{"$ref": "#"}, {"type": "integer"}]}})");
    size_t Before = Problems.size();
    require(validate(*D, Schema, Problems) == (Problems.size() == Before));
  }
  auto [Pattern, Name] = Text.split('\n');
  matchNameGlob(Pattern, Name);
  matchPathGlob(Pattern, Name);
  require(matchNameGlob("*", Text));
  didYouMean(Name, {Pattern, "workplace"});
  for (char C : inQuotes(Text))
    require((unsigned char)C >= 0x20);
  return 0;
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Schema validation. valijson has the last word on whether a document conforms;
// the walk below tells people what is wrong, in words and with the place.
// Patterns and uniqueness are left to the walk alone: it checks them in linear
// time, whatever the document.
#include "support/LocatedJson.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Regex.h"
#include <map>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace art5 {

using Json = nlohmann::json;

namespace {

/// One thing that does not conform.
struct Violation {
  std::string Pointer;
  Sentence Message;
  Sentence Hint = {};
  bool AtKey = false; ///< The key is wrong, not the value.
  Sentence Type =
      {}; ///< What the schema says, if the value is of another type.
};

using Violations = std::vector<Violation>;

/// Nobody reads more; a hostile document gets no more work out of us.
constexpr size_t MostViolations = 200;

/// "a string", "an object", ... as a schema names it.
Sentence typePhrase(llvm::StringRef Type) {
  return Type == "object"    ? Sentence("an object")
         : Type == "array"   ? Sentence("an array")
         : Type == "string"  ? Sentence("a string")
         : Type == "number"  ? Sentence("a number")
         : Type == "integer" ? Sentence("an integer")
         : Type == "boolean" ? Sentence("true or false")
                             : Sentence::verbatim(Type.str());
}

/// What a value is, short enough for a message.
Sentence valuePhrase(const Json &Value) {
  switch (Value.type()) {
  case Json::value_t::object:
    return Sentence("an object");
  case Json::value_t::array:
    return Sentence("an array");
  case Json::value_t::string:
    return Sentence(
        "the string {0}",
        {inQuotes(Value.get_ref<const std::string &>(), /*MaxBytes=*/60)});
  case Json::value_t::number_integer:
  case Json::value_t::number_unsigned:
  case Json::value_t::number_float:
    return Sentence("the number {0}", {Value.dump()});
  default:
    return Sentence::verbatim(Value.dump());
  }
}

Violation notAsExpected(const std::string &Pointer, Sentence Expected,
                        const Json &Value) {
  return {Pointer, Sentence("expected {0}, found {1}",
                            {std::move(Expected), valuePhrase(Value)})};
}

/// A word that stands in a schema.
Sentence fromSchema(const Json *Word, Sentence Otherwise) {
  return Word && Word->is_string() ? Sentence::ofData(Word->get<std::string>())
                                   : Otherwise;
}

bool hasType(const Json &Value, llvm::StringRef Type) {
  return Type == "object"    ? Value.is_object()
         : Type == "array"   ? Value.is_array()
         : Type == "string"  ? Value.is_string()
         : Type == "number"  ? Value.is_number()
         : Type == "integer" ? Value.is_number_integer()
         : Type == "boolean" ? Value.is_boolean()
         : Type == "null"    ? Value.is_null()
                             : false;
}

const Json *member(const Json &Schema, const char *Key) {
  auto It = Schema.find(Key);
  return It == Schema.end() ? nullptr : &*It;
}

size_t codePoints(llvm::StringRef Text) {
  return size_t(
      llvm::count_if(Text, [](char C) { return (C & 0xc0) != 0x80; }));
}

/// Compares a document with a schema, keyword by keyword.
class SchemaWalk {
public:
  SchemaWalk(const Json &Root, ExplainToken Explain)
      : Root(Root), Explain(Explain) {}

  Violations check(const Json &Value, const Json &Schema,
                   const std::string &Pointer) {
    Violations Out;
    if (Schema.is_boolean()) {
      if (!Schema.get<bool>())
        Out.push_back({Pointer, Sentence("nothing may stand here")});
      return Out;
    }
    if (!Schema.is_object())
      return Out;
    if (Depth >= MaxReferences) {
      Out.push_back({Pointer, Sentence("the schema itself is broken: its "
                                       "references go in a circle")});
      return Out;
    }
    ++Depth;
    checkOne(Value, Schema, Pointer, Out);
    --Depth;
    return Out;
  }

private:
  /// Documents nest 64 levels deep; more than a few schemas a level is a loop
  /// of references.
  static constexpr unsigned MaxReferences = 1024;

  void checkOne(const Json &Value, const Json &Schema,
                const std::string &Pointer, Violations &Out) {
    if (const Json *Ref = member(Schema, "$ref")) {
      if (const Json *Target = resolve(*Ref))
        llvm::append_range(Out, check(Value, *Target, Pointer));
      return; // What stands beside $ref is ignored in draft-07.
    }
    if (!checkType(Value, Schema, Pointer, Out))
      return;
    checkEnum(Value, Schema, Pointer, Out);
    if (Value.is_object())
      checkObject(Value, Schema, Pointer, Out);
    else if (Value.is_array())
      checkArray(Value, Schema, Pointer, Out);
    else if (Value.is_string())
      checkString(Value.get_ref<const std::string &>(), Schema, Pointer, Out);
    else if (Value.is_number())
      checkNumber(Value, Schema, Pointer, Out);
    checkCombined(Value, Schema, Pointer, Out);
  }

  const Json *resolve(const Json &Ref) const {
    if (!Ref.is_string())
      return nullptr;
    llvm::StringRef Target = Ref.get_ref<const std::string &>();
    if (!Target.consume_front("#"))
      return nullptr;
    const Json *At = &Root;
    for (const std::string &Part : splitPointer(Target)) {
      if (!At->is_object() || !At->contains(Part))
        return nullptr;
      At = &At->at(Part);
    }
    return At;
  }

  bool checkType(const Json &Value, const Json &Schema,
                 const std::string &Pointer, Violations &Out) {
    const Json *Type = member(Schema, "type");
    if (!Type)
      return true;
    std::vector<Sentence> Phrases;
    for (const Json &T : Type->is_array() ? *Type : Json::array({*Type})) {
      if (!T.is_string())
        return true;
      if (hasType(Value, T.get_ref<const std::string &>()))
        return true;
      Phrases.push_back(typePhrase(T.get_ref<const std::string &>()));
    }
    ofOtherType(Value, Sentence::oneOf(Phrases), Pointer, Out);
    return false;
  }

  static void ofOtherType(const Json &Value, const Sentence &Expected,
                          const std::string &Pointer, Violations &Out) {
    Out.push_back(notAsExpected(Pointer, Expected, Value));
    Out.back().Type = Expected;
  }

  void checkEnum(const Json &Value, const Json &Schema,
                 const std::string &Pointer, Violations &Out) {
    if (const Json *Const = member(Schema, "const"); Const && *Const != Value)
      Out.push_back(
          notAsExpected(Pointer, Sentence::verbatim(Const->dump()), Value));
    const Json *Enum = member(Schema, "enum");
    // Not llvm::is_contained: a JSON array's own contains() asks for keys.
    if (!Enum || !Enum->is_array() || llvm::find(*Enum, Value) != Enum->end())
      return;
    if (!Value.is_string()) {
      Out.push_back(notAsExpected(
          Pointer, Sentence("one of {0}", {listed(*Enum)}), Value));
      return;
    }
    unknownToken(Value.get_ref<const std::string &>(), Schema, *Enum, Pointer,
                 Out);
  }

  static Sentence listed(const Json &Enum) {
    constexpr size_t MostListed = 12;
    if (Enum.size() > MostListed)
      return Sentence("{0} known values", {Enum.size()});
    std::vector<std::string> Items;
    for (const Json &E : Enum)
      Items.push_back(E.is_string() ? E.get<std::string>() : E.dump());
    return Sentence::oneOf(Items);
  }

  void unknownToken(llvm::StringRef Value, const Json &Schema, const Json &Enum,
                    const std::string &Pointer, Violations &Out) {
    if (Explain)
      if (auto P = Explain(Schema, Pointer, Value)) {
        Out.push_back({Pointer, P->Message, P->Hint});
        return;
      }
    Sentence What = fromSchema(member(Schema, "title"), Sentence("value"));
    std::vector<llvm::StringRef> Known;
    for (const Json &E : Enum)
      if (E.is_string())
        Known.push_back(E.get_ref<const std::string &>());
    Sentence Hint = Enum.size() == 1
                        ? Sentence("expected {0}", {listed(Enum)})
                        : Sentence("expected one of {0}", {listed(Enum)});
    if (auto Meant = didYouMean(Value, Known))
      Hint = Sentence("did you mean {0}?", {inQuotes(*Meant)});
    Out.push_back(
        {Pointer, Sentence("unknown {0} {1}", {What, inQuotes(Value)}), Hint});
  }

  void checkObject(const Json &Value, const Json &Schema,
                   const std::string &Pointer, Violations &Out) {
    if (const Json *Required = member(Schema, "required"))
      for (const Json &Key : *Required)
        if (Key.is_string() &&
            !Value.contains(Key.get_ref<const std::string &>()))
          Out.push_back(
              {Pointer,
               Sentence("the key {0} is missing",
                        {inQuotes(Key.get_ref<const std::string &>())})});
    static const Json None = Json::object();
    const Json *Properties = member(Schema, "properties");
    const Json *Names = member(Schema, "propertyNames");
    for (const auto &[Key, Item] : Value.items()) {
      if (Out.size() >= MostViolations)
        return;
      std::string At = appendPointer(Pointer, Key);
      if (Names)
        for (Violation &V : check(Json(Key), *Names, At))
          Out.push_back({V.Pointer, V.Message, V.Hint, /*AtKey=*/true});
      checkMember(Key, Item, Schema, Properties ? *Properties : None, At, Out);
    }
    checkDependencies(Value, Schema, Pointer, Out);
    checkSize(Value.size(), Schema, "minProperties", "maxProperties",
              Sentence("key"), Sentence("keys"), Pointer, Out);
  }

  void checkMember(const std::string &Key, const Json &Item, const Json &Schema,
                   const Json &Properties, const std::string &At,
                   Violations &Out) {
    bool Known = false;
    if (auto It = Properties.find(Key); It != Properties.end()) {
      Known = true;
      llvm::append_range(Out, check(Item, *It, At));
    }
    if (const Json *Patterns = member(Schema, "patternProperties"))
      for (const auto &[Pattern, Sub] : Patterns->items())
        if (matches(Pattern, Key)) {
          Known = true;
          llvm::append_range(Out, check(Item, Sub, At));
        }
    const Json *Rest = member(Schema, "additionalProperties");
    if (Known || !Rest)
      return;
    if (*Rest == Json(false))
      unknownKey(Key, Properties, At, Out);
    else
      llvm::append_range(Out, check(Item, *Rest, At));
  }

  void unknownKey(const std::string &Key, const Json &Properties,
                  const std::string &At, Violations &Out) {
    std::vector<std::string> Listed;
    for (auto It = Properties.begin(); It != Properties.end(); ++It)
      Listed.push_back(It.key());
    std::vector<llvm::StringRef> Refs(Listed.begin(), Listed.end());
    Sentence Hint;
    if (auto Meant = didYouMean(Key, Refs))
      Hint = Sentence("did you mean {0}?", {inQuotes(*Meant)});
    else if (!Listed.empty())
      Hint = Sentence("known here: {0}", {Sentence::allOf(Listed)});
    Out.push_back({At, Sentence("unknown key {0}", {inQuotes(Key)}), Hint,
                   /*AtKey=*/true});
  }

  void checkDependencies(const Json &Value, const Json &Schema,
                         const std::string &Pointer, Violations &Out) {
    const Json *Dependencies = member(Schema, "dependencies");
    if (!Dependencies)
      return;
    for (const auto &[Key, Needs] : Dependencies->items()) {
      if (!Value.contains(Key))
        continue;
      if (!Needs.is_array()) {
        llvm::append_range(Out, check(Value, Needs, Pointer));
        continue;
      }
      for (const Json &Need : Needs)
        if (Need.is_string() &&
            !Value.contains(Need.get_ref<const std::string &>()))
          Out.push_back(
              {Pointer,
               Sentence("{0} needs {1} beside it",
                        {inQuotes(Key),
                         inQuotes(Need.get_ref<const std::string &>())})});
    }
  }

  void checkArray(const Json &Value, const Json &Schema,
                  const std::string &Pointer, Violations &Out) {
    const Json *Items = member(Schema, "items");
    for (size_t I = 0; I < Value.size() && Out.size() < MostViolations; ++I) {
      const Json *Sub = Items;
      if (Items && Items->is_array())
        Sub = I < Items->size() ? &(*Items)[I]
                                : member(Schema, "additionalItems");
      if (Sub)
        llvm::append_range(Out,
                           check(Value[I], *Sub, appendPointer(Pointer, I)));
    }
    checkSize(Value.size(), Schema, "minItems", "maxItems", Sentence("entry"),
              Sentence("entries"), Pointer, Out);
    if (const Json *Unique = member(Schema, "uniqueItems");
        Unique && *Unique == Json(true))
      checkUnique(Value, Pointer, Out);
  }

  void checkUnique(const Json &Value, const std::string &Pointer,
                   Violations &Out) {
    std::map<std::string, size_t> Seen;
    for (size_t I = 0; I < Value.size() && Out.size() < MostViolations; ++I) {
      auto [It, New] = Seen.try_emplace(Value[I].dump(), I);
      if (!New)
        Out.push_back(
            {appendPointer(Pointer, I),
             Sentence("{0} stands twice in this list", {valuePhrase(Value[I])}),
             Sentence("it stands first at {0}",
                      {appendPointer(Pointer, It->second)})});
    }
  }

  void checkSize(size_t Size, const Json &Schema, const char *MinKey,
                 const char *MaxKey, const Sentence &One, const Sentence &Many,
                 const std::string &Pointer, Violations &Out) {
    auto Units = [&](size_t Limit) { return Limit == 1 ? One : Many; };
    const Json *Min = member(Schema, MinKey), *Max = member(Schema, MaxKey);
    if (Min && Min->is_number_unsigned() && Size < Min->get<size_t>()) {
      size_t Limit = Min->get<size_t>();
      Out.push_back({Pointer, Sentence("expected at least {0} {1}, found {2}",
                                       {Limit, Units(Limit), Size})});
    }
    if (Max && Max->is_number_unsigned() && Size > Max->get<size_t>()) {
      size_t Limit = Max->get<size_t>();
      Out.push_back({Pointer, Sentence("expected at most {0} {1}, found {2}",
                                       {Limit, Units(Limit), Size})});
    }
  }

  void checkString(const std::string &Value, const Json &Schema,
                   const std::string &Pointer, Violations &Out) {
    const Json *Min = member(Schema, "minLength");
    if (Min && *Min == Json(1) && Value.empty())
      Out.push_back({Pointer, Sentence("this must not be empty")});
    else
      checkSize(codePoints(Value), Schema, "minLength", "maxLength",
                Sentence("character"), Sentence("characters"), Pointer, Out);
    const Json *Pattern = member(Schema, "pattern");
    if (!Pattern || !Pattern->is_string() ||
        matches(Pattern->get_ref<const std::string &>(), Value))
      return;
    // "patternSays" is what the pattern means, for people.
    Sentence Form =
        fromSchema(member(Schema, "patternSays"),
                   Sentence("of the form {0}", {Pattern->get<std::string>()}));
    Out.push_back(
        {Pointer, Sentence("{0} is not {1}", {inQuotes(Value), Form})});
  }

  bool matches(const std::string &Pattern, llvm::StringRef Text) {
    auto It = Patterns.find(Pattern);
    if (It == Patterns.end())
      It = Patterns.try_emplace(Pattern, Pattern).first;
    std::string Ignored;
    return !It->second.isValid(Ignored) || It->second.match(Text);
  }

  void checkNumber(const Json &Value, const Json &Schema,
                   const std::string &Pointer, Violations &Out) {
    auto Tell = [&](Sentence Expected) {
      Out.push_back({Pointer, Sentence("expected {0}, found {1}",
                                       {std::move(Expected), Value.dump()})});
    };
    const Json *Limit;
    if ((Limit = member(Schema, "minimum")) && Value < *Limit)
      Tell(Sentence("a number of at least {0}", {Limit->dump()}));
    if ((Limit = member(Schema, "maximum")) && Value > *Limit)
      Tell(Sentence("a number of at most {0}", {Limit->dump()}));
    if ((Limit = member(Schema, "exclusiveMinimum")) && Value <= *Limit)
      Tell(Sentence("a number above {0}", {Limit->dump()}));
    if ((Limit = member(Schema, "exclusiveMaximum")) && Value >= *Limit)
      Tell(Sentence("a number below {0}", {Limit->dump()}));
  }

  void checkCombined(const Json &Value, const Json &Schema,
                     const std::string &Pointer, Violations &Out) {
    if (const Json *All = member(Schema, "allOf"))
      for (const Json &Sub : *All)
        llvm::append_range(Out, check(Value, Sub, Pointer));
    if (const Json *Any = member(Schema, "anyOf"))
      checkAlternatives(Value, *Any, /*One=*/false, Pointer, Out);
    if (const Json *One = member(Schema, "oneOf"))
      checkAlternatives(Value, *One, /*One=*/true, Pointer, Out);
    if (const Json *Not = member(Schema, "not"))
      if (check(Value, *Not, Pointer).empty())
        Out.push_back({Pointer, Sentence("{0} may not stand here",
                                         {valuePhrase(Value)})});
    if (const Json *If = member(Schema, "if")) {
      bool Holds = check(Value, *If, Pointer).empty();
      if (const Json *Then = member(Schema, Holds ? "then" : "else"))
        llvm::append_range(Out, check(Value, *Then, Pointer));
    }
  }

  static bool isOfOtherType(const Violations &V, const std::string &Pointer) {
    return V.size() == 1 && !V[0].Type.empty() && V[0].Pointer == Pointer;
  }

  /// Explains the alternative that fits best: of the right type, then with the
  /// fewest violations. If all are of another type, names the types together.
  void checkAlternatives(const Json &Value, const Json &Alternatives, bool One,
                         const std::string &Pointer, Violations &Out) {
    unsigned Fitting = 0;
    Violations Best;
    std::vector<Sentence> Types;
    for (const Json &Sub : Alternatives) {
      Violations V = check(Value, Sub, Pointer);
      Fitting += V.empty();
      if (isOfOtherType(V, Pointer)) {
        Types.push_back(V[0].Type);
      } else if (Best.empty() || V.size() < Best.size()) {
        Best = std::move(V);
      }
    }
    if (Fitting == 1 || (Fitting > 1 && !One))
      return;
    if (Fitting > 1)
      Out.push_back({Pointer, Sentence("{0} fits more than one alternative",
                                       {valuePhrase(Value)})});
    else if (!Best.empty())
      llvm::append_range(Out, Best);
    else
      ofOtherType(Value, Sentence::oneOf(Types), Pointer, Out);
  }

  const Json &Root;
  ExplainToken Explain;
  unsigned Depth = 0;
  std::map<std::string, llvm::Regex> Patterns;
};

/// The schema without what only the walk checks, and without its own name,
/// against which valijson would resolve references.
void reduce(Json &Schema) {
  if (Schema.is_array())
    for (Json &Sub : Schema)
      reduce(Sub);
  if (!Schema.is_object())
    return;
  for (const char *Key : {"pattern", "format", "uniqueItems", "$id"})
    if (auto It = Schema.find(Key); It != Schema.end() && !It->is_object())
      Schema.erase(It);
  for (auto &[Key, Sub] : Schema.items())
    if (Key != "enum" && Key != "const")
      reduce(Sub);
}

/// What valijson objects to; nothing if the document conforms.
std::optional<Sentence> referee(const Json &Document, Json Schema) {
  reduce(Schema);
  try {
    valijson::Schema Compiled;
    valijson::adapters::NlohmannJsonAdapter SchemaAdapter(Schema);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(SchemaAdapter, Compiled);
    valijson::Validator Validator(valijson::Validator::kStrongTypes);
    valijson::adapters::NlohmannJsonAdapter Target(Document);
    if (Validator.validate(Compiled, Target, nullptr))
      return std::nullopt;
    return Sentence("this does not conform to the schema");
  } catch (const std::exception &E) {
    return Sentence("the schema itself is broken: {0}",
                    {std::string(E.what())});
  }
}

} // namespace

bool validate(const LocatedJson &Document, const Json &Schema,
              std::vector<Problem> &Problems, ExplainToken Explain) {
  Violations Found =
      SchemaWalk(Schema, Explain).check(Document.root(), Schema, "");
  if (Found.empty()) {
    auto Objection = referee(Document.root(), Schema);
    if (!Objection)
      return true;
    Found.push_back({"", *Objection});
  }
  std::vector<Problem> Mine;
  for (Violation &V : Found) {
    Location At =
        V.AtKey ? Document.locateKey(V.Pointer) : Document.locate(V.Pointer);
    Mine.push_back({Problem::Level::Error, std::move(At), std::move(V.Pointer),
                    std::move(V.Message), std::move(V.Hint)});
  }
  sortByPlace(Mine);
  if (Mine.size() > MostViolations)
    Mine.resize(MostViolations);
  llvm::append_range(Problems, Mine);
  return false;
}

bool validate(const LocatedJson &Document, const Json &Schema,
              std::vector<Problem> &Problems) {
  return validate(Document, Schema, Problems, ExplainToken());
}

} // namespace art5

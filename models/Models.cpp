// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reading model files, and finding the model that speaks for a function.
#include "models/Models.h"
#include "annotations/Vocabulary.h"
#include "support/Embedded.h"
#include "support/LocatedJson.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"
#include <map>
#include <set>
#include <tuple>

using namespace art5;
using Json = nlohmann::json;

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

static constexpr llvm::StringLiteral Conversion = "<conversion>";

/// "std::vector::push_back" -> "std::vector", "push_back"; knows that the name
/// of an operator may hold "::" itself.
static std::pair<llvm::StringRef, llvm::StringRef>
splitMember(llvm::StringRef Name) {
  size_t At = Name.find("::operator");
  if (At == llvm::StringRef::npos ||
      (At + 10 < Name.size() &&
       (llvm::isAlnum(Name[At + 10]) || Name[At + 10] == '_')))
    At = Name.rfind("::");
  if (At == llvm::StringRef::npos)
    return {"", Name};
  return {Name.take_front(At), Name.drop_front(At + 2)};
}

/// "operator bool" -> "<conversion>": to which type does not matter.
static std::string canonicalName(llvm::StringRef Name) {
  auto [Class, Method] = splitMember(Name);
  if (!Method.starts_with("operator "))
    return Name.str();
  llvm::StringRef What = Method.drop_front(9);
  if (What.starts_with("new") || What.starts_with("delete") ||
      What.starts_with("co_await") || What.starts_with("\""))
    return Name.str();
  return (Class + (Class.empty() ? "" : "::") + Conversion).str();
}

/// "std::{vector,list}::{begin,end}" -> four names; nothing if the braces do
/// not match or there are too many names.
static std::optional<std::vector<std::string>>
expandBraces(llvm::StringRef Name) {
  constexpr size_t MostNames = 1024;
  std::vector<std::string> Out{""};
  while (!Name.empty()) {
    size_t Open = Name.find_first_of("{}");
    for (std::string &S : Out)
      S += Name.take_front(Open).str();
    if (Open == llvm::StringRef::npos)
      break;
    size_t Close = Name.find_first_of("{}", Open + 1);
    if (Name[Open] == '}' || Close == llvm::StringRef::npos ||
        Name[Close] == '{')
      return std::nullopt;
    llvm::SmallVector<llvm::StringRef> Parts;
    Name.slice(Open + 1, Close).split(Parts, ',');
    if (Out.size() * Parts.size() > MostNames)
      return std::nullopt;
    std::vector<std::string> Longer;
    for (const std::string &S : Out)
      for (llvm::StringRef P : Parts)
        Longer.push_back(S + P.trim().str());
    Out = std::move(Longer);
    Name = Name.drop_front(Close + 1);
  }
  return Out;
}

/// Nothing wrong with it: "" ; otherwise what.
static Sentence faultOfName(llvm::StringRef Name) {
  if (Name.empty() || Name.starts_with("::") || Name.ends_with("::"))
    return Sentence("is no qualified name");
  auto [Class, Method] = splitMember(Name);
  bool Named = !Method.starts_with("operator") && Method != Conversion;
  if ((Named ? Name : Class).find_first_of("<>() ") != llvm::StringRef::npos)
    return Sentence(
        "must be without template arguments, parameters and spaces");
  return {};
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

namespace art5 {

/// Reads one document into models; nothing is added to a set before all of it
/// is read.
class ModelReader {
public:
  ModelReader(const LocatedJson &Document, unsigned Layer,
              std::vector<Problem> &Problems)
      : Document(Document), Layer(Layer), Problems(Problems) {}

  std::vector<FunctionModel> Models;
  std::vector<std::pair<std::string, ModelSet::Like>> Likes;

  void read() {
    const Json &Root = Document.root();
    Library = Root.value("library", Document.file().str());
    OfC = Root.contains("linkage");
    if (auto It = Root.find("ignores"); It != Root.end())
      for (const Json &Name : *It)
        Ignores.push_back(Name.get<std::string>());
    if (auto It = Root.find("functions"); It != Root.end())
      for (size_t I = 0; I != It->size(); ++I)
        readFunction((*It)[I], at("/functions", I), "");
    if (auto It = Root.find("classes"); It != Root.end())
      for (size_t I = 0; I != It->size(); ++I)
        readClass((*It)[I], at("/classes", I));
  }

private:
  static std::string at(llvm::StringRef Pointer, size_t I) {
    return appendPointer(Pointer, I);
  }
  static std::string at(llvm::StringRef Pointer, llvm::StringRef Key) {
    return appendPointer(Pointer, Key);
  }

  void error(llvm::StringRef Pointer, Sentence Message, Sentence Hint = {}) {
    Problems.push_back({Problem::Level::Error, Document.locate(Pointer),
                        Pointer.str(), std::move(Message), std::move(Hint)});
  }

  /// The names of "name" or "names", braces expanded, with their places.
  std::vector<std::pair<std::string, Location>>
  readNames(const Json &Object, const std::string &Pointer) {
    std::vector<std::pair<std::string, Location>> Out;
    bool One = Object.contains("name"), Many = Object.contains("names");
    if (One == Many)
      error(Pointer, One ? Sentence("both 'name' and 'names' are given")
                         : Sentence("neither 'name' nor 'names' is given"));
    auto Add = [&](const Json &Name, const std::string &Where) {
      llvm::StringRef Text = Name.get_ref<const std::string &>();
      auto Names = expandBraces(Text);
      if (!Names)
        return error(
            Where,
            Sentence("the braces in {0} do not match, or make too many names",
                     {inQuotes(Text)}));
      for (std::string &N : *Names)
        Out.emplace_back(std::move(N), Document.locate(Where));
    };
    if (One)
      Add(Object["name"], at(Pointer, "name"));
    if (Many)
      for (size_t I = 0; I != Object["names"].size(); ++I)
        Add(Object["names"][I], at(at(Pointer, "names"), I));
    return Out;
  }

  void readClass(const Json &Object, const std::string &Pointer) {
    for (const auto &[Name, Where] : readNames(Object, Pointer)) {
      if (Sentence Fault = faultOfName(Name); !Fault.empty()) {
        error(Pointer, Sentence("class {0} {1}", {inQuotes(Name), Fault}));
        continue;
      }
      if (auto It = Object.find("like"); It != Object.end())
        Likes.push_back({Name,
                         {It->get<std::string>(),
                          Document.locate(at(Pointer, "like")), Layer}});
      else if (!Object.contains("methods"))
        error(Pointer, Sentence("class {0} has neither 'methods' nor 'like'",
                                {inQuotes(Name)}));
      if (auto It = Object.find("methods"); It != Object.end())
        for (size_t I = 0; I != It->size(); ++I)
          readFunction((*It)[I], at(at(Pointer, "methods"), I), Name);
    }
  }

  /// "<constructor>" -> "std::vector::vector".
  static std::string memberName(llvm::StringRef Class, llvm::StringRef Name) {
    if (Class.empty())
      return Name.str();
    llvm::StringRef Own = Class.substr(
        Class.rfind("::") == Class.npos ? 0 : Class.rfind("::") + 2);
    if (Name == "<constructor>")
      return (Class + "::" + Own).str();
    if (Name == "<destructor>")
      return (Class + "::~" + Own).str();
    return (Class + "::" + Name).str();
  }

  void readFunction(const Json &Object, const std::string &Pointer,
                    llvm::StringRef Class) {
    size_t Before = Problems.size();
    auto Names = readNames(Object, Pointer);
    FunctionModel M;
    M.Library = Library;
    M.Layer = Layer;
    M.Ignores = Ignores;
    if (Models.size() == MostModels) {
      if (!hasError(Problems)) // Once is enough.
        error(Pointer,
              Sentence("more than {0} models in one file", {MostModels}));
      return;
    }
    readArity(Object, Pointer, M);
    M.Signature = Object.value("signature", "");
    readShapes(Object, Pointer, M);
    M.Repeats = Object.value("repeats", false);
    M.NoReturn = Object.value("noreturn", false);
    M.SaysFlow = Object.contains("effects") || M.NoReturn;
    readFacts(Object, Pointer, M);
    if (Object.contains("effects"))
      for (size_t I = 0; I != Object["effects"].size(); ++I)
        readEffect(Object["effects"][I], at(at(Pointer, "effects"), I), M);
    else if (M.Facts.empty() && M.ArgumentFacts.empty() && M.Suggest.empty() &&
             M.Capability.empty() && !M.NoReturn)
      error(Pointer, Sentence("the model says nothing"),
            Sentence("an empty list of 'effects' says that nothing passes"));
    if (Problems.size() == Before && M.Needed > M.MaxArity)
      error(
          Pointer,
          Sentence(
              "an effect uses arg{0}, but 'arity' allows at most {1} arguments",
              {M.Needed - 1, M.MaxArity}));
    for (auto &[Name, Where] : Names) {
      M.Name = memberName(Class, Name);
      M.Where = Where;
      Sentence Fault = faultOfName(M.Name);
      if (!Fault.empty()) {
        error(Pointer, Sentence("function {0} {1}", {inQuotes(M.Name), Fault}));
        continue;
      }
      M.Name = canonicalName(M.Name);
      M.NeedsCLinkage = OfC && !llvm::StringRef(M.Name).contains("::");
      if (Models.size() == MostModels)
        return error(Pointer, Sentence("more than {0} models in one file",
                                       {MostModels}));
      Models.push_back(M);
    }
  }

  void readArity(const Json &Object, const std::string &Pointer,
                 FunctionModel &M) {
    auto It = Object.find("arity");
    if (It == Object.end())
      return;
    M.MinArity = (It->is_array() ? (*It)[0] : *It).get<unsigned>();
    M.MaxArity = (It->is_array() ? (*It)[1] : *It).get<unsigned>();
    if (M.MinArity > M.MaxArity)
      error(at(Pointer, "arity"),
            Sentence("the least arity is above the most"));
  }

  void readShapes(const Json &Object, const std::string &Pointer,
                  FunctionModel &M) {
    auto It = Object.find("parameters");
    if (It == Object.end())
      return;
    for (const auto &[Key, Value] : It->items()) {
      ModelShape S;
      llvm::StringRef Number = Key;
      if (Number == "result")
        S.Argument = ModelShape::OfResult;
      else
        Number.getAsInteger(10, S.Argument);
      if (!readShape(Value.get_ref<const std::string &>(),
                     at(at(Pointer, "parameters"), Key), S))
        continue;
      M.Parameters.push_back(S);
      if (S.Argument != ModelShape::OfResult)
        M.Needed = std::max(M.Needed, S.Argument + 1);
      else if (S.K != ModelShape::Kind::Class)
        error(at(at(Pointer, "parameters"), Key),
              Sentence("of a result only its class can be asked"));
    }
    llvm::sort(M.Parameters, [](const ModelShape &A, const ModelShape &B) {
      return A.Argument < B.Argument;
    });
  }

  bool readShape(llvm::StringRef Text, const std::string &Pointer,
                 ModelShape &S) {
    using Kind = ModelShape::Kind;
    static const std::pair<llvm::StringRef, Kind> Words[] = {
        {"value", Kind::Value},       {"reference", Kind::Reference},
        {"pointer", Kind::Pointer},   {"integer", Kind::Integer},
        {"iterator", Kind::Iterator}, {"same", Kind::Same}};
    for (auto [Word, K] : Words)
      if (Text == Word) {
        S.K = K;
        return true;
      }
    llvm::StringRef Name = Text;
    bool Not = Name.consume_front("not class ");
    if (Not || Name.consume_front("class ")) {
      S.K = Not ? Kind::Other : Kind::Class;
      S.Name = Name.trim().str();
      if (!S.Name.empty())
        return true;
    }
    std::vector<llvm::StringRef> Known;
    for (auto [Word, K] : Words)
      Known.push_back(Word);
    auto Meant = didYouMean(Text, Known);
    error(Pointer, Sentence("unknown shape {0}", {inQuotes(Text)}),
          Meant ? Sentence("did you mean '{0}'?", {*Meant})
                : Sentence("known are value, reference, pointer, integer, "
                           "iterator, same, class NAME and not class NAME"));
    return false;
  }

  void readFacts(const Json &Object, const std::string &Pointer,
                 FunctionModel &M) {
    if (auto It = Object.find("facts"); It != Object.end())
      M.Facts = readTokens(*It, at(Pointer, "facts"));
    if (auto It = Object.find("suggest"); It != Object.end())
      M.Suggest = readTokens(*It, at(Pointer, "suggest"));
    M.Capability = Object.value("capability", "");
    auto It = Object.find("argument_facts");
    if (It == Object.end())
      return;
    for (const auto &[Key, Value] : It->items()) {
      unsigned N = 0;
      llvm::StringRef(Key).drop_front(3).getAsInteger(10, N);
      M.ArgumentFacts.emplace_back(
          N, readTokens(Value, at(at(Pointer, "argument_facts"), Key)));
      M.Needed = std::max(M.Needed, N + 1);
    }
    llvm::sort(M.ArgumentFacts);
  }

  std::vector<std::string> readTokens(const Json &List,
                                      const std::string &Pointer) {
    std::vector<std::string> Out;
    for (size_t I = 0; I != List.size(); ++I) {
      std::string Text = List[I].get<std::string>();
      checkToken(Text, at(Pointer, I));
      Out.push_back(std::move(Text));
    }
    return Out;
  }

  void checkToken(llvm::StringRef Text, const std::string &Pointer) {
    const Vocabulary &V = Vocabulary::get();
    auto [FacetText, Name] = Text.split(':');
    std::optional<Facet> F = parseFacet(FacetText);
    if (F && llvm::is_contained(codeFacets(), *F)) {
      if (V.find(*F, Name))
        return;
      Sentence Hint;
      if (auto Near = V.nearest(*F, Name))
        Hint = Sentence("did you mean '{0}'?", {V[*Near].Full});
      else if (auto Other = V.findAnywhere(Name))
        Hint = Sentence("did you mean '{0}'?", {V[*Other].Full});
      return error(Pointer, Sentence("unknown token {0}", {inQuotes(Text)}),
                   Hint);
    }
    std::vector<llvm::StringRef> Facets;
    for (Facet Known : codeFacets())
      Facets.push_back(facetName(Known));
    Sentence Hint("a token is written FACET:NAME");
    if (auto Meant = didYouMean(FacetText, Facets))
      Hint = Sentence("did you mean '{0}'?", {*Meant + ":" + Name.str()});
    else if (auto Other = V.findAnywhere(Text))
      Hint = Sentence("did you mean '{0}'?", {V[*Other].Full});
    error(Pointer,
          F ? Sentence("{0} is no fact about code", {inQuotes(Text)})
            : Sentence("unknown facet in token {0}", {inQuotes(Text)}),
          Hint);
  }

  std::optional<ModelExpression> readExpression(const Json &Value,
                                                const std::string &Pointer,
                                                FunctionModel &M) {
    llvm::StringRef Text = Value.get_ref<const std::string &>();
    llvm::Expected<ModelExpression> E = ModelExpression::parse(Text);
    if (!E) {
      error(Pointer, Sentence("bad expression {0}: {1}",
                              {inQuotes(Text), sentenceOf(E.takeError())}));
      return std::nullopt;
    }
    M.Needed = std::max(M.Needed, unsigned(E->highestArgument() + 1));
    M.NeededTemplate = std::max(M.NeededTemplate, E->neededTemplateArguments());
    M.NeedsObject |= E->mentionsThis();
    return *E;
  }

  /// A place that is written to.
  std::optional<ModelExpression>
  readTarget(const Json &Value, const std::string &Pointer, FunctionModel &M) {
    auto E = readExpression(Value, Pointer, M);
    if (E && E->AddressOf)
      error(Pointer, Sentence("an address is no place that can be written to"));
    if (E && E->From == ModelExpression::Root::Pack)
      error(Pointer, Sentence("several arguments are not one place"));
    return E;
  }

  void readSources(const Json &Value, const std::string &Pointer,
                   FunctionModel &M, ModelEffect &E) {
    if (!Value.is_array()) {
      if (auto X = readExpression(Value, Pointer, M))
        E.From.push_back(std::move(X));
      return;
    }
    for (size_t I = 0; I != Value.size(); ++I)
      if (Value[I].is_null())
        E.From.push_back(std::nullopt);
      else if (auto X = readExpression(Value[I], at(Pointer, I), M))
        E.From.push_back(std::move(X));
  }

  static ModelType readType(const Json &Value) {
    if (Value.is_number())
      return {false, Value.get<unsigned>()};
    ModelType T{true, 0};
    llvm::StringRef(Value.get_ref<const std::string &>())
        .drop_front(6)
        .getAsInteger(10, T.Index);
    return T;
  }

  void readEffect(const Json &Object, const std::string &Pointer,
                  FunctionModel &M) {
    using Kind = ModelEffect::Kind;
    static const std::map<std::string, Kind> Kinds = {
        {"returns", Kind::Returns},     {"replaces", Kind::Replaces},
        {"adds", Kind::Adds},           {"clears", Kind::Clears},
        {"swaps", Kind::Swaps},         {"calls", Kind::Calls},
        {"allocates", Kind::Allocates}, {"constructs", Kind::Constructs},
        {"destroys", Kind::Destroys},   {"binds", Kind::Binds},
        {"throws", Kind::Throws},       {"yields", Kind::Yields}};
    const std::string Key = Object.begin().key();
    const Json &Value = Object.begin().value();
    std::string Where = at(Pointer, Key);
    ModelEffect E;
    E.K = Kinds.at(Key);
    switch (E.K) {
    case Kind::Returns:
    case Kind::Throws:
    case Kind::Yields:
      readSources(Value, Where, M, E);
      break;
    case Kind::Clears:
      E.To = readTarget(Value, Where, M);
      break;
    case Kind::Swaps:
      E.To = readTarget(Value["a"], at(Where, "a"), M);
      E.From.push_back(readTarget(Value["b"], at(Where, "b"), M));
      break;
    default:
      readParts(Value, Where, M, E);
      break;
    }
    M.Effects.push_back(std::move(E));
  }

  void readParts(const Json &Value, const std::string &Where, FunctionModel &M,
                 ModelEffect &E) {
    for (const char *Key : {"to", "at", "result"})
      if (Value.contains(Key))
        E.To = readTarget(Value[Key], at(Where, Key), M);
    if (Value.contains("callee"))
      E.Callee = readTarget(Value["callee"], at(Where, "callee"), M);
    for (const char *Key : {"from", "args"})
      if (Value.contains(Key))
        readSources(Value[Key], at(Where, Key), M, E);
    if (Value.contains("type"))
      E.Type = readType(Value["type"]);
    E.Concurrent = Value.value("concurrent", false);
    E.Rest = Value.value("rest", false);
    if (Value.contains("tuple")) {
      E.Tuple = true;
      readSources(Value["tuple"], at(Where, "tuple"), M, E);
    }
  }

  /// Braces multiply: a small file must not fill the memory.
  static constexpr size_t MostModels = 200000;

  const LocatedJson &Document;
  unsigned Layer;
  std::vector<Problem> &Problems;
  std::string Library;
  bool OfC = false; ///< "linkage": "C".
  std::vector<std::string> Ignores;
};

} // namespace art5

//===----------------------------------------------------------------------===//
// The set
//===----------------------------------------------------------------------===//

ModelSet::ModelSet() = default;
ModelSet::~ModelSet() = default;
ModelSet::ModelSet(ModelSet &&) noexcept = default;
ModelSet &ModelSet::operator=(ModelSet &&) noexcept = default;

/// "std::chrono::*": all functions of such a name. Operators that multiply are
/// no globs.
static bool isGlob(llvm::StringRef Name) {
  return Name.contains('*') &&
         !splitMember(Name).second.starts_with("operator");
}

/// The order in which models of one name are tried: users' before shipped
/// ones, then the one that asks for more.
static bool isTriedBefore(const FunctionModel *A, const FunctionModel *B) {
  auto Rank = [](const FunctionModel *M) {
    unsigned Asks = 8 * M->Parameters.size() + 4 * !M->Signature.empty() +
                    2 * (M->MinArity == M->MaxArity) +
                    (M->MinArity > 0 || M->MaxArity != ~0u);
    return std::make_tuple(M->Layer, Asks, M->NeededTemplate, M->Needed);
  };
  return Rank(A) > Rank(B);
}

static void insertInOrder(std::vector<const FunctionModel *> &List,
                          const FunctionModel *M) {
  List.insert(llvm::upper_bound(List, M, isTriedBefore), M);
}

/// Names with a star: the longer one says more.
static bool isNarrowerGlob(const FunctionModel *A, const FunctionModel *B) {
  if (A->Layer != B->Layer)
    return A->Layer > B->Layer;
  if (A->Name.size() != B->Name.size())
    return A->Name.size() > B->Name.size();
  return A->Name == B->Name ? isTriedBefore(A, B) : A->Name < B->Name;
}

static bool sameOverload(const FunctionModel &A, const FunctionModel &B) {
  // Several that ask for nothing are told apart by the arguments they use.
  return A.Name == B.Name && A.Layer == B.Layer && A.MinArity == B.MinArity &&
         A.MaxArity == B.MaxArity && A.Signature == B.Signature &&
         A.Parameters == B.Parameters && A.Needed == B.Needed &&
         A.NeededTemplate == B.NeededTemplate &&
         A.NeedsObject == B.NeedsObject && A.SaysFlow == B.SaysFlow;
}

/// Every model of a name is compared with every other.
static constexpr size_t MostOverloads = 1000;

/// The overloads that \p Fresh states twice, or states beside \p Known.
static void checkDuplicates(
    const std::vector<FunctionModel> &Fresh,
    const llvm::StringMap<std::vector<const FunctionModel *>> &Known,
    std::vector<Problem> &Problems) {
  std::map<llvm::StringRef, std::vector<const FunctionModel *>> Seen;
  for (const FunctionModel &M : Fresh) {
    auto [At, New] = Seen.try_emplace(M.Name);
    if (auto It = Known.find(M.Name); New && It != Known.end())
      At->second = It->second;
    if (At->second.size() == MostOverloads) {
      Problems.push_back({Problem::Level::Error,
                          M.Where,
                          "",
                          Sentence("{0} has more than {1} models",
                                   {inQuotes(M.Name), MostOverloads}),
                          {}});
      return;
    }
    for (const FunctionModel *Other : At->second)
      if (sameOverload(M, *Other))
        Problems.push_back(
            {Problem::Level::Error, M.Where, "",
             Sentence("{0} has two models that apply alike",
                      {inQuotes(M.Name)}),
             Sentence("the other stands at {0}", {format(Other->Where)})});
    At->second.push_back(&M);
  }
}

bool ModelSet::checkLikes(unsigned Layer,
                          std::vector<Problem> &Problems) const {
  std::set<llvm::StringRef> Classes;
  for (const auto &Entry : ByName)
    Classes.insert(splitMember(Entry.getKey()).first);
  std::vector<llvm::StringRef> Names(Classes.begin(), Classes.end());
  std::vector<Problem> Faults;
  auto Tell = [&](const Like &To, Sentence Message, Sentence Hint) {
    Faults.push_back({Problem::Level::Error, To.Where, "", std::move(Message),
                      std::move(Hint)});
  };
  for (const auto &Entry : Likes) {
    const Like &To = Entry.second;
    if (To.Layer != Layer)
      continue;
    if (!Likes.count(To.Class) && !Classes.count(To.Class)) {
      auto Meant = didYouMean(To.Class, Names);
      Tell(To, Sentence("no model of a class {0}", {inQuotes(To.Class)}),
           Meant ? Sentence("did you mean '{0}'?", {*Meant}) : Sentence());
    }
    llvm::StringRef At = To.Class;
    for (size_t I = 0; I != Likes.size(); ++I) {
      if (At == Entry.getKey()) {
        Tell(To,
             Sentence("class {0} is like itself", {inQuotes(Entry.getKey())}),
             {});
        break;
      }
      auto Next = Likes.find(At);
      if (Next == Likes.end())
        break;
      At = Next->second.Class;
    }
  }
  sortByPlace(Faults);
  llvm::append_range(Problems, Faults);
  return Faults.empty();
}

bool ModelSet::load(const LocatedJson &Document, unsigned Layer,
                    std::vector<Problem> &Problems) {
  std::vector<Problem> Own;
  ModelReader Reader(Document, Layer, Own);
  Reader.read();
  checkDuplicates(Reader.Models, ByName, Own);
  llvm::StringMap<Like> Combined = Likes;
  for (auto &[Name, To] : Reader.Likes) {
    auto It = Combined.find(Name);
    if (It != Combined.end() && It->second.Layer == Layer)
      Own.push_back(
          {Problem::Level::Error, To.Where, "",
           Sentence("class {0} is 'like' two classes", {inQuotes(Name)}),
           Sentence("the other stands at {0}", {format(It->second.Where)})});
    Combined[Name] = To;
  }
  bool Good = !hasError(Own);
  llvm::append_range(Problems, Own);
  if (!Good)
    return false;
  Likes = std::move(Combined);
  for (FunctionModel &M : Reader.Models) {
    Models.push_back(std::move(M));
    const FunctionModel *Added = &Models.back();
    insertInOrder(ByName[Added->Name], Added);
    if (isGlob(Added->Name))
      Globs.insert(llvm::upper_bound(Globs, Added, isNarrowerGlob), Added);
  }
  return true;
}

void ModelSet::rollBack(size_t Count, llvm::StringMap<Like> OldLikes) {
  while (Models.size() > Count) {
    auto It = ByName.find(Models.back().Name);
    llvm::erase(It->second, &Models.back());
    llvm::erase(Globs, &Models.back());
    if (It->second.empty())
      ByName.erase(It);
    Models.pop_back();
  }
  Likes = std::move(OldLikes);
}

ModelSet ModelSet::shipped() {
  ModelSet Set;
  std::vector<Problem> Problems;
  for (const EmbeddedFile &File : embedded::models())
    if (auto Document = LocatedJson::parse(
            File.Text, ("models/" + File.Name).str(), Problems))
      Set.load(*Document, ShippedLayer, Problems);
  Set.checkLikes(ShippedLayer, Problems);
  // The files are part of the program: a fault in them is a fault of the build.
  if (hasError(Problems))
    llvm::report_fatal_error(llvm::Twine(format(Problems.front())), false);
  return Set;
}

bool ModelSet::addDocument(const LocatedJson &Document,
                           std::vector<Problem> &Problems) {
  llvm::StringRef SchemaText = embedded::modelSchema().front().Text;
  Json Schema = Json::parse(SchemaText.begin(), SchemaText.end());
  if (!validate(Document, Schema, Problems))
    return false;
  size_t Count = Models.size();
  llvm::StringMap<Like> OldLikes = Likes;
  if (!load(Document, UserLayer, Problems))
    return false;
  if (checkLikes(UserLayer, Problems))
    return true;
  rollBack(Count, std::move(OldLikes));
  return false;
}

bool ModelSet::addText(llvm::StringRef Text, llvm::StringRef File,
                       std::vector<Problem> &Problems) {
  auto Document = LocatedJson::parse(Text, File, Problems);
  return Document && addDocument(*Document, Problems);
}

bool ModelSet::add(llvm::StringRef Path, std::vector<Problem> &Problems) {
  if (llvm::is_contained(Files, Path))
    return true;
  auto Document = LocatedJson::read(Path, Problems);
  if (!Document || !addDocument(*Document, Problems))
    return false;
  Files.push_back(Path.str());
  return true;
}

//===----------------------------------------------------------------------===//
// Finding
//===----------------------------------------------------------------------===//

/// "const std::vector<int> &" -> "std::vector".
static std::string className(llvm::StringRef Type) {
  Type = Type.trim();
  Type.consume_front("const ");
  Type = Type.take_front(Type.find_first_of("<&*")).trim();
  return Type.str();
}

static bool isArithmetic(llvm::StringRef Type) {
  static const std::set<llvm::StringRef> Names = {"bool",
                                                  "char",
                                                  "signed char",
                                                  "unsigned char",
                                                  "wchar_t",
                                                  "char8_t",
                                                  "char16_t",
                                                  "char32_t",
                                                  "short",
                                                  "unsigned short",
                                                  "int",
                                                  "unsigned int",
                                                  "long",
                                                  "unsigned long",
                                                  "long long",
                                                  "unsigned long long",
                                                  "float",
                                                  "double",
                                                  "long double",
                                                  "__int128",
                                                  "unsigned __int128",
                                                  "_Bool"};
  return Names.count(Type) != 0;
}

static bool isInteger(const Parameter &P, const TUSummary &Unit) {
  llvm::StringRef Type = Unit.str(P.Type);
  Type.consume_front("const ");
  Type.consume_back("&");
  Type.consume_back("&");
  Type = Type.trim();
  return isArithmetic(Type) && !Type.ends_with("float") &&
         !Type.ends_with("double");
}

static bool isPointer(const Parameter &P, const TUSummary &Unit) {
  llvm::StringRef Type = Unit.str(P.Type).trim();
  while (Type.consume_back("const") || Type.consume_back("__restrict") ||
         Type.consume_back("restrict"))
    Type = Type.rtrim();
  return !P.IsReference && (Type.ends_with("*") || Type.ends_with("]"));
}

static bool isOfClass(const Parameter &P, llvm::StringRef Glob,
                      const TUSummary &Unit) {
  if (P.Class != NoIndex)
    return matchNameGlob(Glob, Unit.str(Unit.Entities[P.Class].Name));
  return matchNameGlob(Glob, className(Unit.str(P.Type)));
}

static bool isSame(const Parameter &P, const Entity &F, const TUSummary &Unit) {
  if (F.Parent == NoIndex || isPointer(P, Unit))
    return false;
  return P.Class == F.Parent ||
         isOfClass(P, Unit.str(Unit.Entities[F.Parent].Name), Unit);
}

static bool fits(const ModelShape &S, const Parameter &P, const Entity &F,
                 const TUSummary &Unit) {
  switch (S.K) {
  case ModelShape::Kind::Value:
    return !P.IsReference;
  case ModelShape::Kind::Reference:
    return P.IsReference;
  case ModelShape::Kind::Pointer:
    return isPointer(P, Unit);
  case ModelShape::Kind::Integer:
    return isInteger(P, Unit);
  case ModelShape::Kind::Iterator:
    return !P.IsReference && !isArithmetic(Unit.str(P.Type));
  case ModelShape::Kind::Same:
    return isSame(P, F, Unit);
  case ModelShape::Kind::Class:
    return isOfClass(P, S.Name, Unit);
  case ModelShape::Kind::Other:
    return !isOfClass(P, S.Name, Unit);
  }
  return false;
}

ModelArguments ModelArguments::of(const FunctionModel &M, const Entity &F,
                                  const TUSummary &Unit) {
  ModelArguments A;
  A.HasObject = F.has(EF_Method) && !F.Parameters.empty();
  A.First = A.HasObject ? 1 : 0;
  A.Variadic = F.has(EF_Variadic) && A.First < F.Parameters.size();
  size_t End = F.Parameters.size() - (A.Variadic ? 1 : 0);
  for (; A.First < End; ++A.First)
    if (llvm::none_of(M.Ignores, [&](const std::string &Glob) {
          return isOfClass(F.Parameters[A.First], Glob, Unit);
        }))
      break;
  A.Count = End - A.First;
  return A;
}

std::optional<llvm::StringRef>
art5::integralTemplateArgument(llvm::StringRef Signature, unsigned N) {
  while (Signature.consume_front("<")) {
    auto [Value, Rest] = Signature.split("> ");
    if (N-- == 0)
      return Value;
    Signature = Rest;
  }
  return std::nullopt;
}

/// "^int" is what a signature starts with, anything else what occurs in it.
static bool signatureFits(llvm::StringRef Signature, llvm::StringRef Wanted) {
  if (!Wanted.consume_front("^"))
    return Signature.contains(Wanted);
  while (Signature.starts_with("<"))
    Signature = Signature.split("> ").second;
  return Signature.starts_with(Wanted);
}

static bool applies(const FunctionModel &M, const Entity &F,
                    const TUSummary &Unit) {
  ModelArguments A = ModelArguments::of(M, F, Unit);
  if (M.NeedsCLinkage && !F.has(EF_CLinkage) && !F.has(EF_System))
    return false; // Somebody's own function of that name.
  if (A.Count < M.MinArity || A.Count > M.MaxArity ||
      (M.Needed > A.Count && !A.Variadic) || (M.NeedsObject && !A.HasObject) ||
      !signatureFits(Unit.str(F.Signature), M.Signature) ||
      (M.NeededTemplate &&
       !integralTemplateArgument(Unit.str(F.Signature), M.NeededTemplate - 1)))
    return false;
  return llvm::all_of(M.Parameters, [&](const ModelShape &S) {
    if (S.Argument == ModelShape::OfResult)
      return F.ResultClass != NoIndex && F.Result == Passing::Value &&
             matchNameGlob(S.Name, Unit.str(Unit.Entities[F.ResultClass].Name));
    return S.Argument < A.Count &&
           fits(S, F.Parameters[A.First + S.Argument], F, Unit);
  });
}

/// A constructor or destructor changes its name with its class. Empty: \p To
/// has no such member.
static std::string renamed(llvm::StringRef Method, llvm::StringRef From,
                           llvm::StringRef To) {
  llvm::StringRef OldName = splitMember(From).second;
  llvm::StringRef NewName = splitMember(To).second;
  bool Destructor = Method.starts_with("~");
  llvm::StringRef Bare = Method.drop_front(Destructor);
  if (Bare == NewName && NewName != OldName)
    return ""; // Its constructor is not one of From.
  if (Bare != OldName)
    return (To + "::" + Method).str();
  return (To + "::" + (Destructor ? "~" : "") + NewName).str();
}

template <typename Visit>
bool ModelSet::eachNamed(llvm::StringRef Name, Visit Done) const {
  std::string At = canonicalName(Name);
  for (size_t I = 0; I <= Likes.size() && !At.empty(); ++I) {
    if (auto It = ByName.find(At); It != ByName.end())
      for (const FunctionModel *M : It->second)
        if (Done(*M))
          return true;
    auto [Class, Method] = splitMember(At);
    auto Next = Likes.find(Class);
    if (Next == Likes.end())
      break;
    At = renamed(Method, Class, Next->second.Class);
  }
  for (const FunctionModel *M : Globs)
    if (matchNameGlob(M->Name, Name) && Done(*M))
      return true;
  return false;
}

const FunctionModel *ModelSet::find(llvm::StringRef Name, const Entity &F,
                                    const TUSummary &Unit) const {
  const FunctionModel *Found = nullptr;
  eachNamed(Name, [&](const FunctionModel &M) {
    if (!M.SaysFlow || !applies(M, F, Unit))
      return false;
    Found = &M;
    return true;
  });
  return Found;
}

std::vector<const FunctionModel *>
ModelSet::facts(llvm::StringRef Name, const Entity &F,
                const TUSummary &Unit) const {
  std::vector<const FunctionModel *> Out;
  eachNamed(Name, [&](const FunctionModel &M) {
    bool States = !M.Facts.empty() || !M.ArgumentFacts.empty() ||
                  !M.Capability.empty() || !M.Suggest.empty() || M.NoReturn;
    if (States && applies(M, F, Unit))
      Out.push_back(&M);
    return false;
  });
  return Out;
}

const FunctionModel *ModelSet::findMember(llvm::StringRef Name, EntityRef Class,
                                          const Entity &F,
                                          const TUSummary &Unit) const {
  if (const FunctionModel *M = find(Name, F, Unit))
    return M;
  std::string Method = splitMember(Name).second.str();
  std::vector<EntityRef> Queue{Class};
  for (size_t I = 0; I != Queue.size(); ++I) {
    if (Queue[I] == NoIndex)
      continue;
    const Entity &C = Unit.Entities[Queue[I]];
    if (const FunctionModel *M =
            find((Unit.str(C.Name) + "::" + Method).str(), F, Unit))
      return M;
    for (EntityRef Base : C.Bases)
      if (!llvm::is_contained(Queue, Base))
        Queue.push_back(Base);
  }
  return nullptr;
}

bool ModelSet::knows(llvm::StringRef Name) const {
  return eachNamed(Name, [](const FunctionModel &) { return true; });
}

std::vector<const FunctionModel *> ModelSet::all() const {
  std::vector<llvm::StringRef> Names;
  for (const auto &Entry : ByName)
    Names.push_back(Entry.getKey());
  llvm::sort(Names);
  std::vector<const FunctionModel *> Out;
  for (llvm::StringRef Name : Names)
    llvm::append_range(Out, ByName.find(Name)->second);
  return Out;
}

std::vector<std::pair<std::string, std::string>> ModelSet::likes() const {
  std::vector<std::pair<std::string, std::string>> Out;
  for (const auto &Entry : Likes)
    Out.emplace_back(Entry.getKey().str(), Entry.second.Class);
  llvm::sort(Out);
  return Out;
}

std::vector<std::string> ModelSet::libraries() const {
  std::set<std::string> Out;
  for (const FunctionModel &M : Models)
    Out.insert(M.Library);
  return {Out.begin(), Out.end()};
}

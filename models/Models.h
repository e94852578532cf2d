// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Models: what is known about the functions of libraries that nobody can
// annotate and whose bodies are never read. docs/models.md tells how to write
// one; models/ModelBody.h turns one into statements of the engine.
#ifndef ART5_MODELS_MODELS_H
#define ART5_MODELS_MODELS_H

#include "models/ModelExpression.h"
#include "summary/Summary.h"
#include "support/Location.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

class LocatedJson;

/// A class among the template arguments of the function, or of its class.
struct ModelType {
  bool OfClass = false;
  unsigned Index = 0;
  bool operator==(const ModelType &) const = default;
};

/// One thing that happens when the function runs.
struct ModelEffect {
  enum class Kind : uint8_t {
    Returns,    ///< From (each of them may be the result).
    Replaces,   ///< To holds From and nothing else.
    Adds,       ///< To holds From as well.
    Clears,     ///< To holds nothing.
    Swaps,      ///< To and From[0] exchange.
    Calls,      ///< The callable at Callee (an object of class Type, if one is
                ///< named), with From; its result goes to To.
    Allocates,  ///< To points to a new object of class Type.
    Constructs, ///< A constructor of Type, with From, makes To.
    Destroys,   ///< The destructor of Type (or of what lies there) runs on To.
    Binds,      ///< To becomes a callable: Callee with From already given.
    Throws,     ///< From leaves as an exception, of any type.
    Yields,     ///< From goes to the consumer of the coroutine.
  };
  Kind K = Kind::Returns;
  std::optional<ModelExpression> To, Callee;
  /// Nothing in an entry: an argument that nobody knows.
  std::vector<std::optional<ModelExpression>> From;
  std::optional<ModelType> Type;
  bool Concurrent = false; ///< Calls: runs beside what follows.
  bool Rest = false;       ///< Binds: further arguments go behind From.
  bool Tuple = false; ///< Constructs: From[0] is a tuple of the arguments.
  bool operator==(const ModelEffect &) const = default;
};

/// What a parameter has to look like for a model to apply.
struct ModelShape {
  enum class Kind : uint8_t {
    Value,     ///< By value: any object or scalar, pointers included.
    Reference, ///< By reference.
    Pointer,   ///< A pointer, by value.
    Integer,   ///< An integer, character or enumerator, by value or const&.
    Iterator,  ///< By value, a pointer or an object of a class.
    Same,      ///< An object of the function's own class, or reference to one.
    Class,     ///< An object of class Name, or reference or pointer to one.
    Other,     ///< An object of a class that is not Name; anything else too.
  };
  /// Stands for the result instead of an argument.
  static constexpr unsigned OfResult = ~0u;
  unsigned Argument = 0; ///< The object does not count.
  Kind K = Kind::Value;
  std::string Name; ///< May hold '*' for any characters.
  bool operator==(const ModelShape &) const = default;
};

/// One model: one function, or one overload of it.
struct FunctionModel {
  std::string Name;    ///< Qualified, without template arguments.
  std::string Library; ///< For people.
  unsigned MinArity = 0, MaxArity = ~0u; ///< The object does not count.
  std::string Signature;                 ///< Must occur in the entity's.
  std::vector<ModelShape> Parameters;
  std::vector<ModelEffect> Effects;
  bool SaysFlow = true; ///< False: it states facts alone; nothing on flow.
  bool Repeats = false; ///< Effects but Returns: any number of times, or none.
  bool NoReturn = false;
  std::vector<std::string> Facts; ///< Full tokens; of the result.
  std::vector<std::pair<unsigned, std::vector<std::string>>> ArgumentFacts;
  std::string Capability;           ///< "inference", "biometric" or empty.
  std::vector<std::string> Suggest; ///< Full tokens, for people.
  /// Leading parameters of these classes (globs) are no arguments.
  std::vector<std::string> Ignores;
  Location Where;
  unsigned Layer = 0; ///< 0: shipped, 1: of a user.

  unsigned Needed = 0; ///< So many arguments must be there for it to apply.
  unsigned NeededTemplate = 0; ///< So many integral template arguments too.
  bool NeedsObject = false; ///< It speaks of `this`.
  bool NeedsCLinkage = false; ///< Or a declaration in a system header.
};

/// How the arguments of a model lie among the parameters of an entity.
struct ModelArguments {
  bool HasObject = false;
  unsigned First = 0;    ///< Parameter that is arg0.
  unsigned Count = 0;    ///< Declared ones, without the object.
  bool Variadic = false; ///< C variadic: the last parameter is the rest.

  static ModelArguments of(const FunctionModel &M, const Entity &F,
                           const TUSummary &Unit);
};

/// Integral template argument \p N of a function: its signature starts with
/// them, as in "<0> int &(std::tuple<int> &)". Nothing if there is none.
std::optional<llvm::StringRef>
integralTemplateArgument(llvm::StringRef Signature, unsigned N);

/// All models that are known. Immutable once filled; lookups are const and may
/// run in parallel.
class ModelSet {
public:
  ModelSet();
  ~ModelSet();
  ModelSet(ModelSet &&) noexcept;
  ModelSet &operator=(ModelSet &&) noexcept;

  /// The models that come with art5.
  static ModelSet shipped();

  /// Adds the user's model file at \p Path, which wins over shipped models
  /// where both apply. False, and nothing added, if there is an error in it;
  /// two users' models that apply alike are one. A path added before is left
  /// out.
  bool add(llvm::StringRef Path, std::vector<Problem> &Problems);
  /// The same for text; \p File names it in problems.
  bool addText(llvm::StringRef Text, llvm::StringRef File,
               std::vector<Problem> &Problems);

  /// The most specific model for \p F called as \p Name (which may name
  /// another class than F's: the static class of the object). Null: none.
  const FunctionModel *find(llvm::StringRef Name, const Entity &F,
                            const TUSummary &Unit) const;
  /// The models that state facts about \p F called as \p Name: the most
  /// specific one of the users, then the most specific shipped one. They add
  /// up.
  std::vector<const FunctionModel *>
  facts(llvm::StringRef Name, const Entity &F, const TUSummary &Unit) const;
  /// True if any model has that name, through `like` too.
  bool knows(llvm::StringRef Name) const;
  /// The first name that has a model: \p Name, then the same member in the
  /// bases of its class, breadth first, as \p Unit lists them for \p Class.
  const FunctionModel *findMember(llvm::StringRef Name, EntityRef Class,
                                  const Entity &F, const TUSummary &Unit) const;

  /// Every model, in order of name and specificity.
  std::vector<const FunctionModel *> all() const;
  /// "class" -> "class it is like", in order.
  std::vector<std::pair<std::string, std::string>> likes() const;
  /// The libraries that are modelled, sorted.
  std::vector<std::string> libraries() const;

private:
  friend class ModelReader;
  struct Like {
    std::string Class;
    Location Where;
    unsigned Layer = 0;
  };

  static constexpr unsigned ShippedLayer = 0, UserLayer = 1;

  template <typename Visit>
  bool eachNamed(llvm::StringRef Name, Visit Done) const;
  bool addDocument(const LocatedJson &Document, std::vector<Problem> &Problems);
  bool load(const LocatedJson &Document, unsigned Layer,
            std::vector<Problem> &Problems);
  bool checkLikes(unsigned Layer, std::vector<Problem> &Problems) const;
  void rollBack(size_t Count, llvm::StringMap<Like> OldLikes);

  std::deque<FunctionModel> Models;
  llvm::StringMap<std::vector<const FunctionModel *>> ByName;
  /// Models of all functions that a name with '*' matches; tried last.
  std::vector<const FunctionModel *> Globs;
  llvm::StringMap<Like> Likes;
  std::vector<std::string> Files; ///< Added by path.
};

} // namespace art5

#endif // ART5_MODELS_MODELS_H

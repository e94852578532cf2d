// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What one translation unit says: its entities, the facts declared on them,
// and the value-flow statements of its function bodies. Plain data: written by
// the extractor, merged by the linker, interpreted by the solver, and all the
// same whether it comes from C++, from C or from a model.
#ifndef ART5_SUMMARY_SUMMARY_H
#define ART5_SUMMARY_SUMMARY_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace art5 {

/// Index into TUSummary::Strings; 0 is the empty string.
using StringId = uint32_t;
/// Index into TUSummary::Entities.
using EntityRef = uint32_t;
inline constexpr uint32_t NoIndex = ~0u;

/// A place in a source file. Line 0: no place.
struct SourcePos {
  StringId File = 0;
  uint32_t Line = 0, Column = 0; ///< 1-based; columns count bytes.
  bool operator==(const SourcePos &) const = default;
};

/// A fact as declared: "purpose:emotion_inference" and where.
struct FactDecl {
  StringId Token = 0; ///< Full token.
  SourcePos Where;
  bool FromModel = false;
  bool operator==(const FactDecl &) const = default;
};

enum class EntityKind : uint8_t { Function, Variable, Field, Class };

/// How a parameter or result passes its value.
enum class Passing : uint8_t {
  Value,        ///< A copy; scalars and objects.
  ConstPointer, ///< Pointer or reference to what the callee cannot write.
  Pointer,      ///< Pointer or reference to what the callee can write.
};

struct Parameter {
  StringId Name = 0;
  StringId Type = 0; ///< As clang prints it, canonical.
  Passing How = Passing::Value;
  bool IsReference = false;
  EntityRef Class = NoIndex; ///< Class of the (pointed-to) type, if any.
  SourcePos Where;
  std::vector<FactDecl> Facts;
  bool operator==(const Parameter &) const = default;
};

enum EntityFlag : uint32_t {
  EF_Defined = 1u << 0,   ///< A body (or initialiser) was seen in this unit.
  EF_System = 1u << 1,    ///< Declared in a system header.
  EF_Virtual = 1u << 2,
  EF_Pure = 1u << 3,
  EF_Static = 1u << 4,    ///< No object parameter.
  EF_External = 1u << 5,  ///< External linkage.
  EF_Constructor = 1u << 6,
  EF_Destructor = 1u << 7,
  EF_NoReturn = 1u << 8,
  EF_Main = 1u << 9,
  EF_Implicit = 1u << 10, ///< Not written by anybody.
  EF_LambdaCall = 1u << 11, ///< operator() of a closure type.
  EF_Variadic = 1u << 12, ///< C variadic.
  EF_Method = 1u << 13,   ///< Parameter 0 is the object (a pointer).
  EF_ConstMethod = 1u << 14,
  EF_Coroutine = 1u << 15,
  EF_Initializer = 1u << 16, ///< Synthetic: initialises the unit's globals.
  EF_InMainFile = 1u << 17, ///< Declared in the unit's main file.
  EF_VoidResult = 1u << 18,
  EF_Abstract = 1u << 19, ///< Class with pure virtual members.
  EF_Closure = 1u << 20,  ///< Class of a lambda.
  EF_Union = 1u << 21,
  EF_Constructed = 1u << 22, ///< Class: some object of it is created here.
  EF_CopyOrMove = 1u << 23, ///< Copy/move constructor or assignment.
  EF_AddressTaken = 1u << 24,
  EF_ReferenceResult = 1u << 25, ///< The result is a reference (an address).
  EF_NoExcept = 1u << 26, ///< Lets no exception out.
  EF_Finalizer = 1u << 27, ///< Synthetic: what the unit runs after main.
  EF_CLinkage = 1u << 28, ///< A function of C: its name says all.
  EF_PlainResult = 1u << 29, ///< The result is a truth value or an enumerator.
  EF_Stored = 1u << 30,      ///< Variable: some unit defines it.
};

/// Id of the variable that holds what handlers handle, in every unit.
inline constexpr llvm::StringLiteral HandledExceptionId =
    "<handled exception>";

/// A function, global variable, field or class.
struct Entity {
  StringId Id = 0; ///< EntityId: USR, prefixed with the main file where internal.
  EntityKind Kind = EntityKind::Function;
  uint32_t Flags = 0;
  StringId Name = 0;      ///< Site name (qualified, no template arguments).
  StringId Signature = 0; ///< "int (const Image &)".
  SourcePos Where;
  EntityRef Parent = NoIndex; ///< Class of a method or field.
  std::vector<FactDecl> Facts;
  std::vector<FactDecl> TypeFacts; ///< Facts of the class of a variable/field.

  // Functions only.
  std::vector<Parameter> Parameters; ///< With the object first for methods.
  Passing Result = Passing::Value;
  EntityRef ResultClass = NoIndex;
  std::vector<EntityRef> Overrides; ///< Directly overridden methods.
  uint32_t Body = NoIndex;          ///< Index into TUSummary::Bodies.
  /// Classes among the template arguments of the function, then of its class.
  std::vector<EntityRef> TypeArguments;

  // Classes only.
  std::vector<EntityRef> Bases;
  std::vector<EntityRef> Members; ///< Methods and constructors, as declared.
  /// Of an aggregate that the library may be asked to make: what the arguments
  /// initialise, in order.
  std::vector<EntityRef> Fields;

  bool has(uint32_t Flag) const { return (Flags & Flag) != 0; }
  bool operator==(const Entity &) const = default;
};

/// One step of an access path. A path never starts from the value of its
/// variable but from the variable itself.
struct Step {
  enum class Kind : uint8_t {
    Field,   ///< Member; Index is an EntityRef.
    Deref,   ///< What a pointer or reference refers to.
    Element, ///< Any element of an array or container.
    Index,   ///< Element of a constant index; Index is a StringId ("3", "\"a\"").
    Part,    ///< Pseudo field that models name ("key", "callee"); StringId.
    Offset   ///< Element of the array that the place is already in (p[i]).
  };
  Kind K = Kind::Deref;
  uint32_t Index = 0;
  bool operator==(const Step &) const = default;
};

/// Index into Body::Variables.
using VarId = uint32_t;

/// Variable.path: where a value is read or written.
struct Place {
  VarId Base = NoIndex; ///< NoIndex: nothing (a constant).
  llvm::SmallVector<Step, 2> Path;
  bool isNone() const { return Base == NoIndex; }
  bool operator==(const Place &) const = default;
};

struct Variable {
  enum class Kind : uint8_t { Parameter, Local, Temporary, Global, Result };
  Kind K = Kind::Temporary;
  StringId Name = 0;
  SourcePos Where;
  EntityRef Global = NoIndex; ///< The variable entity, for globals.
  bool operator==(const Variable &) const = default;
};

/// A value handed to a call.
struct Argument {
  Place From;
  StringId Literal = 0; ///< The constant, where it is one ("3", "\"a\"").
  bool operator==(const Argument &) const = default;
};

enum class Op : uint8_t {
  Copy,     ///< To = From; the whole object. Weak: To may keep its old value.
  Address,  ///< To = &From.
  Function, ///< To = the function Entity.
  Allocate, ///< To = pointer to a new object (of class Entity, if any).
  Typed,    ///< The object To is exactly of class Entity.
  Fact,     ///< The value To carries Facts.
  Call,     ///< To = call.
  Return,   ///< Result = From.
  Throw,    ///< Throw From, of type Type.
  Catch,    ///< To = what handler Handler of try Try caught.
  Rethrow,  ///< throw; of what handler Handler (a handlerNumber) caught; without
            ///< one: of what a caller is handling.
  Clear,    ///< To holds nothing any more.
  Swap,     ///< To and From exchange their values.
  Yield,    ///< co_yield / co_return From: goes to the consumer.
  MayThrow, ///< Something may throw here: class Entity, or anything.
  Unknown,  ///< To holds data from outside of the program; never in a file.
};

enum class CallKind : uint8_t {
  Direct,   ///< Entity.
  Virtual,  ///< Entity, overridden by the class of argument 0's pointee.
  Indirect, ///< The function value or callable object at Callee.
};

enum StmtFlag : uint8_t {
  SF_Weak = 1u << 0,
  SF_Concurrent = 1u << 1, ///< Call: runs beside what follows.
  SF_InLoop = 1u << 2,     ///< Allocate: may run several times.
  SF_Constructs = 1u << 3, ///< Call: argument 0 is the object under construction.
  SF_Combined = 1u << 4,   ///< Copy: also a step of computing (a + b).
  SF_Compared = 1u << 6,   ///< Copy: the outcome of comparing From.
  SF_MayBe = 1u << 5,      ///< Call: the callee is a guess (dependent name).
};

/// One value-flow statement.
struct Statement {
  Op Kind = Op::Copy;
  CallKind Callee = CallKind::Direct;
  uint8_t Flags = 0;
  uint32_t Entity = NoIndex;
  Place To, From; ///< For Indirect calls From is the callee's place.
  std::vector<Argument> Arguments;
  std::vector<FactDecl> Facts;
  StringId Type = 0; ///< Throw, MayThrow: canonical type; its class is Entity.
  uint32_t Try = NoIndex; ///< Innermost try block around, in Body::Tries.
  uint32_t Handler = NoIndex; ///< Catch: of its try. Rethrow: a handlerNumber.
  SourcePos Where; ///< Position of the callee's name, for calls.
  bool operator==(const Statement &) const = default;
};

struct Block {
  std::vector<Statement> Statements;
  std::vector<uint32_t> Successors;
  bool DeadEnd = false; ///< Ends in what never returns.
  bool operator==(const Block &) const = default;
};

/// A handler: its type (0 catches everything) and class, if it is one.
struct Handler {
  StringId Type = 0;
  EntityRef Class = NoIndex;
  bool operator==(const Handler &) const = default;
};
struct TryBlock {
  uint32_t Parent = NoIndex;
  std::vector<Handler> Handlers;
  bool operator==(const TryBlock &) const = default;
};

/// A function body: blocks in reverse postorder, block 0 is the entry.
/// Variables 0..n-1 are the parameters, the object first for methods.
struct Body {
  std::vector<Variable> Variables;
  std::vector<Block> Blocks;
  std::vector<TryBlock> Tries;
  /// The handlers of all tries, counted in order: what Rethrow names its by.
  uint32_t handlerNumber(uint32_t Try, uint32_t Handler) const {
    for (uint32_t T = 0; T < Try; ++T)
      Handler += static_cast<uint32_t>(Tries[T].Handlers.size());
    return Handler;
  }
  bool operator==(const Body &) const = default;
};

/// A step of the analysis that saw less than everything.
struct Gap {
  enum class Kind : uint8_t {
    ParseError,
    UnknownFlag,
    Unsupported,
    Annotation,  ///< Malformed, unknown or misplaced; What says how.
    HiddenBodies ///< File What says itself that it is a system header.
  };
  Kind K = Kind::Unsupported;
  StringId What = 0;
  SourcePos Where;
  bool operator==(const Gap &) const = default;
};

/// The summary of one translation unit (or of several, once linked).
struct TUSummary {
  std::vector<std::string> Strings{std::string()};
  std::vector<Entity> Entities;
  std::vector<Body> Bodies;
  std::vector<Gap> Gaps;
  std::vector<StringId> MainFiles; ///< The source files summarised.
  std::vector<StringId> Files;     ///< Every own file read, headers included.

  llvm::StringRef str(StringId Id) const { return Strings[Id]; }
  bool operator==(const TUSummary &) const = default;
};

/// Interns strings while a summary is built.
class StringInterner {
public:
  explicit StringInterner(TUSummary &Summary) : Summary(Summary) {
    for (size_t I = 0; I < Summary.Strings.size(); ++I)
      Ids.try_emplace(Summary.Strings[I], static_cast<StringId>(I));
  }
  StringId operator()(llvm::StringRef Text) {
    auto [It, New] =
        Ids.try_emplace(Text, static_cast<StringId>(Summary.Strings.size()));
    if (New)
      Summary.Strings.push_back(Text.str());
    return It->second;
  }

private:
  TUSummary &Summary;
  llvm::StringMap<StringId> Ids;
};

} // namespace art5

#endif // ART5_SUMMARY_SUMMARY_H

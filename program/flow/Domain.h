// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the solver computes with: memory locations, the symbols that values
// consist of, trees of values, and the provenance of every symbol.
//
// Inside a function, memory that existed before is named by access paths from
// its parameters and the globals: In(L) is what L held at entry, Pre(L) the
// object that the pointer in L pointed to at entry. A summary is therefore
// valid for every caller, and applying it means substituting In and Pre.
#ifndef ART5_PROGRAM_FLOW_DOMAIN_H
#define ART5_PROGRAM_FLOW_DOMAIN_H

#include "program/Findings.h"
#include "program/Limits.h"
#include "program/Roles.h"
#include "summary/Summary.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/Support/xxhash.h"
#include <map>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace art5 {

using LocationId = uint32_t;
using SymbolId = uint32_t;
using ProvenanceId = uint32_t;

enum class RootKind : uint8_t {
  Variable, ///< A local of the function at hand; Payload is its VarId.
  Entry,    ///< What parameter VarId held at entry (never written).
  Pre,      ///< Pointee at entry of the pointer In(Payload).
  Global,   ///< Payload is an EntityRef.
  Heap,     ///< Payload is an allocation context.
};

/// A root, or a child of another location.
struct LocationNode {
  bool IsRoot = true;
  RootKind Root = RootKind::Variable;
  uint32_t Payload = 0;
  LocationId Parent = NoIndex;
  Step By;
  LocationId RootLocation = NoIndex;
  uint8_t Length = 0;   ///< Steps from the root.
  uint8_t Pointers = 0; ///< Pre links to the outermost root.
  bool Many = false;    ///< Stands for several objects: weak updates only.
  /// Root: an object whose inside nobody knows. Every part of it, and all that
  /// its pointers lead to, is the object itself.
  bool Opaque = false;
};

enum class SymbolKind : uint8_t {
  In,       ///< What a location held at entry, all below it included.
  Any,      ///< Data reachable from a location at entry, through members and
            ///< pointers: what is left of In where nobody knows which part of
            ///< it went on. Each part of it is Any again; it points nowhere.
  Address,  ///< The address of a location.
  Class,    ///< The object is exactly of this class.
  Function, ///< The function itself.
  Fact,     ///< A declared fact; Payload indexes FactInstance.
  Output,   ///< Output of the site hit Payload of the function at hand.
  Self,     ///< Output of the site whose body is at hand.
  Unknown   ///< Data from where nothing was seen; Payload indexes UnknownOrigin.
};

/// Whether the symbol is what memory held at entry: a caller's values stand for
/// it.
inline bool isEntryData(SymbolKind K) {
  return K == SymbolKind::In || K == SymbolKind::Any;
}

/// Whether the symbol is data that goes on into what is computed from it, and
/// not merely an address, a class or a function.
inline bool travels(SymbolKind K) {
  return isEntryData(K) || K == SymbolKind::Fact || K == SymbolKind::Output ||
         K == SymbolKind::Self || K == SymbolKind::Unknown;
}

struct Symbol {
  SymbolKind Kind = SymbolKind::In;
  uint32_t Payload = 0;
  SafeguardMask Passed = 0; ///< Safeguards on the way.
};

/// Where a fact was declared, and by what.
struct FactInstance {
  FactDecl Fact;
  EntityRef On = NoIndex; ///< The function, variable or class.
};

/// Where data comes from of which nothing was seen: a function without body,
/// model or annotation, bytes of a file, a variable that nobody defines; or data
/// about a person of whom nobody says who that is.
struct UnknownOrigin {
  EntityRef From = NoIndex; ///< NoIndex: several, or a call of a value.
  SourcePos Where;          ///< Of the call.
  SafeguardMask Asks = 0;   ///< What is not known: bits of TellsOrigin.
  /// What the data was made of, if that comes from a caller: where one of these
  /// locations held data whose source is declared, nothing is unknown. Sorted.
  std::vector<LocationId> Unless;
  auto key() const {
    return std::tie(From, Where.File, Where.Line, Where.Column, Asks, Unless);
  }
  bool operator<(const UnknownOrigin &O) const { return key() < O.key(); }
};

/// One step that a value took. What the message says is in Text.
struct FlowStep {
  enum class Text : uint8_t {
    Source,     ///< Entity returns a value with the fact.
    Declared,   ///< Entity (variable, field, class) is declared with the fact.
    Pass,       ///< The value is passed to Entity.
    Result,     ///< Entity hands the value back.
    Store,      ///< The value is stored in Entity.
    Throw,      ///< The value is thrown.
    Unseen,     ///< Passes through Entity, whose body is not seen.
    Widened,    ///< Passes through Entity, told less exactly (EngineLimits::Work).
  };
  Text T = Text::Pass;
  SourcePos Where;
  EntityRef In = NoIndex;     ///< Function it happens in.
  EntityRef Entity = NoIndex; ///< Callee, field, variable.
  StringId Token = 0;
  bool operator==(const FlowStep &) const = default;
};

/// How a symbol came to where it is: a rope of steps.
struct ProvenanceNode {
  FlowStep Leaf;
  ProvenanceId Left = 0, Right = 0; ///< Both 0 for leaves.
  uint32_t Length = 0;
  bool Assumed = false;
};

/// A symbol with its best known provenance.
struct Valued {
  SymbolId Symbol;
  ProvenanceId How;
};
/// Sorted by symbol.
using ValueSet = std::vector<Valued>;

class Domain;
struct Tree;
using TreeRef = llvm::IntrusiveRefCntPtr<const Tree>;
/// Sorted by step key.
using TreeChildren = std::vector<std::pair<uint64_t, TreeRef>>;

/// What an object holds. Own holds for everything below that no child
/// overrides. Trees are made by Domain::tree alone, which keeps one of each: two
/// trees of one domain hold the same, with the same provenance, exactly if they
/// are one object.
struct Tree {
  ValueSet Own;
  TreeChildren Children;
  /// Nobody knows what lies where: every part of it is the whole. No children.
  bool Collapsed = false;
  /// Constant indices are not told apart any more: there are none below.
  bool AnyIndex = false;
  uint8_t Depth = 0;
  uint32_t Nodes = 1;
  /// What tells its symbols and their marks apart, provenance left out.
  llvm::XXH128_hash_t Shape{};
  uint64_t Hash = 0;

  Tree(Domain &Home) : Home(Home) {}
  Tree(const Tree &) = delete;
  ~Tree();
  bool isEmpty() const { return Own.empty() && Children.empty(); }
  void Retain() const { ++References; }
  void Release() const {
    if (--References == 0)
      delete this;
  }

private:
  Domain &Home;
  mutable uint32_t References = 0;
};

/// Interns locations, symbols and provenance; knows how trees combine.
class Domain {
public:
  explicit Domain(const EngineLimits &Limits = {});

  // Locations.
  LocationId root(RootKind K, uint32_t Payload, bool Many = false);
  /// The same if it is there; else NoIndex.
  LocationId find(RootKind K, uint32_t Payload) const;
  /// An object that code which nobody sees made (RootKind::Heap).
  LocationId opaque(uint32_t Allocation);
  /// Child of \p L; sets \p Cut when the path is longer than is kept.
  LocationId child(LocationId L, Step S, bool *Cut = nullptr);
  /// The object that In(L) pointed to at entry.
  LocationId pre(LocationId L);
  /// What the pointer in \p L would be, moved to another element of the array
  /// that it points into. In(moved(L)) is that pointer.
  LocationId moved(LocationId L);
  /// Whether \p L is what moved() gives.
  bool isMoved(LocationId L) const {
    return !Locations[L].IsRoot && Locations[L].By.K == Step::Kind::Offset;
  }
  /// The pointers in \p Root or below it that lead back to it, see pre().
  llvm::ArrayRef<LocationId> folds(LocationId Root) const {
    auto It = Folds.find(Root);
    if (It == Folds.end())
      return {};
    return It->second;
  }
  const LocationNode &operator[](LocationId L) const { return Locations[L]; }
  LocationId rootOf(LocationId L) const { return Locations[L].RootLocation; }
  std::vector<Step> path(LocationId L) const; ///< From the root.
  bool isEntryMemory(LocationId Root) const;
  /// Whether \p Inner is \p Outer or lies in it.
  bool contains(LocationId Outer, LocationId Inner) const;

  // Symbols.
  SymbolId symbol(SymbolKind K, uint32_t Payload, SafeguardMask Passed = 0);
  const Symbol &get(SymbolId S) const { return Symbols[S]; }
  /// The symbol of data of unknown origin, and what it stands for.
  SymbolId unknown(UnknownOrigin O, SafeguardMask Passed = 0);
  const UnknownOrigin &unknownOrigin(uint32_t Payload) const {
    return Unknowns[Payload];
  }
  /// What is not known of \p S, an unknown origin, and was not declared since.
  SafeguardMask asks(const Symbol &S) const {
    return Unknowns[S.Payload].Asks & ~S.Passed;
  }
  SymbolId passing(SymbolId S, SafeguardMask More);
  /// \p S where only data goes on and nobody knows which part of it.
  SymbolId smeared(SymbolId S);
  /// Whether \p Part is data reachable from a location that lies above its own
  /// and is one of \p Whole: what can be reached from a part can be reached
  /// from the whole.
  bool reachedFrom(SymbolId Part,
                   llvm::function_ref<bool(LocationId)> Whole) const;
  bool isOpaque(LocationId L) const {
    return Locations[Locations[L].RootLocation].Opaque;
  }
  uint32_t fact(const FactDecl &F, EntityRef On);
  const FactInstance &factInstance(uint32_t I) const { return Facts[I]; }

  // Provenance.
  ProvenanceId step(FlowStep S, bool Assumed = false);
  ProvenanceId join(ProvenanceId A, ProvenanceId B);
  ProvenanceId better(ProvenanceId A, ProvenanceId B) const;
  bool assumed(ProvenanceId P) const { return Provenances[P].Assumed; }
  uint32_t length(ProvenanceId P) const { return Provenances[P].Length; }
  void flatten(ProvenanceId P, std::vector<std::pair<FlowStep, bool>> &Out) const;

  // Trees.
  static uint64_t key(Step S) {
    return (uint64_t(S.K) << 32) | S.Index;
  }
  static Step stepOf(uint64_t Key) {
    return {static_cast<Step::Kind>(Key >> 32), static_cast<uint32_t>(Key)};
  }
  /// The tree of these parts, within the limits of Limits.h: what is beyond
  /// them is widened, and widened() says so.
  TreeRef tree(ValueSet Own, TreeChildren Children = {}, bool AnyIndex = false);
  TreeRef leaf(ValueSet Own) { return tree(std::move(Own)); }
  TreeRef leaf(SymbolId S, ProvenanceId P = 0) {
    return leaf(ValueSet{{S, P}});
  }
  /// \p T with other symbols of its own.
  TreeRef withOwn(const TreeRef &T, ValueSet Own) {
    return T->Collapsed ? collapsed(std::move(Own))
                        : tree(std::move(Own), T->Children, T->AnyIndex);
  }
  TreeRef empty() const { return Empty; }
  /// All that \p All says, of every part alike.
  TreeRef collapsed(ValueSet All);
  /// \p T with \p Step behind what its symbols went through.
  TreeRef withStep(const TreeRef &T, ProvenanceId Step);
  /// \p T behind the safeguards \p More.
  TreeRef guarded(const TreeRef &T, SafeguardMask More);
  /// What is below \p S.
  TreeRef project(const TreeRef &T, Step S);
  TreeRef projectPath(TreeRef T, llvm::ArrayRef<Step> Path);
  /// \p T with \p Value at \p Path.
  TreeRef assign(const TreeRef &T, llvm::ArrayRef<Step> Path, TreeRef Value,
                 bool Weak);
  TreeRef joined(const TreeRef &A, const TreeRef &B);
  /// Whether both hold the same symbols with the same marks, however they came
  /// there.
  static bool same(const TreeRef &A, const TreeRef &B) {
    return A == B || A->Shape == B->Shape;
  }
  void unite(ValueSet &Into, const ValueSet &More) const;
  void insert(ValueSet &Into, SymbolId S, ProvenanceId P) const;
  /// All symbols of a tree.
  void collect(const TreeRef &T, ValueSet &Out);
  /// Only data goes on of \p Values, and nobody knows which part of it.
  ValueSet smeared(const ValueSet &Values);

  // One function at a time.
  /// Names that the function at hand uses; kept by whoever runs it again, so
  /// that what was told apart once stays so.
  struct Names {
    llvm::DenseSet<LocationId> Used;
    llvm::DenseMap<LocationId, unsigned> PerRoot; ///< By outermost root.
  };
  /// Counts names for \p Used from now on, and forgets what was remembered.
  void begin(Names &Used);
  /// Trees made or found again so far: what interpreting costs.
  uint64_t work() const { return Work; }
  /// What was beyond a limit since begin().
  Widened widened() const { return Beyond; }
  /// The parameter, global or object that a location is found from.
  LocationId outermost(LocationId L) const;

private:
  friend struct Tree;
  /// What is remembered of trees; the operand is in the lower half.
  enum Operation : uint32_t { OpJoin, OpStep, OpGuard, OpTruncate };
  LocationId fold(LocationId Pointer, LocationId Into);
  LocationId newChild(LocationId L, Step S);
  Step linkOf(LocationId Pointer) const;
  bool admits(LocationId L);
  ValueSet derive(const ValueSet &Own, Step S);
  TreeRef rawChild(const TreeRef &T, Step S);
  void bound(ValueSet &Own);
  void boundUnknown(ValueSet &Own);
  void foldIndices(TreeChildren &Children);
  TreeRef mapped(const TreeRef &T, uint64_t Operation,
                 llvm::function_ref<ValueSet(const ValueSet &)> Change);
  TreeRef truncated(const TreeRef &T, unsigned Levels);
  TreeRef intern(std::unique_ptr<Tree> New);
  TreeRef remembered(uint64_t Operation, const TreeRef &A, const TreeRef &B);
  TreeRef remember(uint64_t Operation, const TreeRef &A, const TreeRef &B,
                   TreeRef Result);

  const EngineLimits Limits;
  std::vector<LocationNode> Locations;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, LocationId> LocationIds;
  llvm::DenseMap<LocationId, std::vector<LocationId>> Folds;
  std::vector<Symbol> Symbols;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, SymbolId> SymbolIds;
  std::vector<FactInstance> Facts;
  std::map<std::tuple<StringId, StringId, uint32_t, uint32_t, EntityRef>,
           uint32_t>
      FactIds;
  std::vector<UnknownOrigin> Unknowns;
  std::map<UnknownOrigin, uint32_t> UnknownIds;
  std::vector<ProvenanceNode> Provenances;
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, ProvenanceId> Joins;
  llvm::DenseMap<uint64_t, llvm::SmallVector<ProvenanceId, 1>> Steps;
  std::unordered_multimap<uint64_t, const Tree *> Trees;
  /// What an operation made of two trees; it keeps all three alive.
  struct Remembered {
    TreeRef A, B, Result;
  };
  llvm::DenseMap<std::pair<uint64_t, std::pair<const Tree *, const Tree *>>,
                 Remembered>
      Memo;
  llvm::DenseMap<const Tree *, std::pair<TreeRef, ValueSet>> Collected;
  Names *Used = nullptr;
  uint64_t Work = 0;
  Widened Beyond;
  TreeRef Empty;
};

} // namespace art5

#endif // ART5_PROGRAM_FLOW_DOMAIN_H

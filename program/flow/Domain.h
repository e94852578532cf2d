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
#include "program/Roles.h"
#include "summary/Summary.h"
#include "llvm/ADT/DenseMap.h"
#include <map>
#include <memory>
#include <vector>

namespace art5 {

using LocationId = uint32_t;
using SymbolId = uint32_t;
using ProvenanceId = uint32_t;

/// Access paths longer than this are cut to their prefix.
inline constexpr unsigned MaxPathLength = 8;
/// So many pointers are followed from a parameter before paths fold.
inline constexpr unsigned MaxPointerDepth = 6;

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
};

enum class SymbolKind : uint8_t {
  In,       ///< What a location held at entry, all below it included.
  Address,  ///< The address of a location.
  Class,    ///< The object is exactly of this class.
  Function, ///< The function itself.
  Fact,     ///< A declared fact; Payload indexes FactInstance.
  Output,   ///< Output of the site hit Payload of the function at hand.
  Self,     ///< Output of the site whose body is at hand.
  Run       ///< What decides in a caller whether the function at hand runs.
};

/// Whether the symbol is data that goes on into what is computed from it, and
/// not merely an address, a class or a function.
inline bool travels(SymbolKind K) {
  return K == SymbolKind::In || K == SymbolKind::Fact ||
         K == SymbolKind::Output || K == SymbolKind::Self ||
         K == SymbolKind::Run;
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
    Call,       ///< The function calls Entity.
    Decides,    ///< It decides at Where about Entity: whether the function is
                ///< called, what the variable holds; else about the local
                ///< that Token names, or what is returned.
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

struct Tree;
using TreeRef = std::shared_ptr<const Tree>;

/// What an object holds. Own holds for everything below that no child
/// overrides.
struct Tree {
  ValueSet Own;
  std::vector<std::pair<uint64_t, TreeRef>> Children; ///< Sorted by step key.
  bool isEmpty() const { return Own.empty() && Children.empty(); }
};

/// Interns locations, symbols and provenance; knows how trees combine.
class Domain {
public:
  Domain();

  // Locations.
  LocationId root(RootKind K, uint32_t Payload, bool Many = false);
  /// The same if it is there; else NoIndex.
  LocationId find(RootKind K, uint32_t Payload) const;
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
  SymbolId passing(SymbolId S, SafeguardMask More);
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
  TreeRef leaf(ValueSet Own) const;
  TreeRef leaf(SymbolId S, ProvenanceId P = 0) const {
    return leaf(ValueSet{{S, P}});
  }
  TreeRef empty() const { return Empty; }
  /// What is below \p S.
  TreeRef project(const TreeRef &T, Step S);
  TreeRef projectPath(TreeRef T, llvm::ArrayRef<Step> Path);
  /// \p T with \p Value at \p Path.
  TreeRef assign(const TreeRef &T, llvm::ArrayRef<Step> Path, TreeRef Value,
                 bool Weak);
  TreeRef joined(const TreeRef &A, const TreeRef &B);
  static bool same(const TreeRef &A, const TreeRef &B);
  void unite(ValueSet &Into, const ValueSet &More) const;
  void insert(ValueSet &Into, SymbolId S, ProvenanceId P) const;
  /// All symbols of a tree.
  void collect(const TreeRef &T, ValueSet &Out) const;

private:
  LocationId fold(LocationId Pointer, LocationId Into);
  LocationId newChild(LocationId L, Step S);
  Step linkOf(LocationId Pointer) const;
  ValueSet derive(const ValueSet &Own, Step S);
  TreeRef rawChild(const TreeRef &T, Step S);

  std::vector<LocationNode> Locations;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, LocationId> LocationIds;
  llvm::DenseMap<LocationId, std::vector<LocationId>> Folds;
  std::vector<Symbol> Symbols;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, SymbolId> SymbolIds;
  std::vector<FactInstance> Facts;
  std::map<std::tuple<StringId, StringId, uint32_t, uint32_t, EntityRef>,
           uint32_t>
      FactIds;
  std::vector<ProvenanceNode> Provenances;
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, ProvenanceId> Joins;
  TreeRef Empty;
};

} // namespace art5

#endif // ART5_PROGRAM_FLOW_DOMAIN_H

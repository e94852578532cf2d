// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ExtractSelection.h"
#include "summary/ControlDependence.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>

namespace art5 {
namespace {

/// So many blocks of one side of a branch are looked at; a longer one does more
/// than leaving.
constexpr size_t MaxSide = 64;

/// One side of a branch.
struct Side {
  bool Leaves = false; ///< No way through it leads to where the sides meet.
  std::vector<Place> Writes; ///< Named variables, where it leaves.

  bool matters(const Place &P) const {
    return !Leaves || llvm::is_contained(Writes, P);
  }
};

struct Branch {
  bool Known = false;
  std::vector<Side> Sides;
  VarId Selects = NoIndex; ///< Holds what selects, once somebody asks.
};

class Selections {
public:
  Selections(Body &B, const TUSummary &Unit)
      : B(B), Unit(Unit), Control(B.Blocks), Branches(B.Blocks.size()) {}

  void run() {
    if (!Control.any())
      return;
    findComputed();
    for (uint32_t I = 0; I < B.Blocks.size(); ++I)
      if (!Control.deciders(I).empty())
        addTo(I);
    for (uint32_t I = 0; I < Conditions.size(); ++I)
      prepare(Conditions[I]);
    for (auto &[Block, Copies] : Behind)
      llvm::append_range(B.Blocks[Block].Statements, Copies);
  }

private:
  //===--------------------------------------------------------------------===//
  // What is constant
  //===--------------------------------------------------------------------===//

  bool isNamed(const Place &P) const {
    return !P.isNone() &&
           (B.Variables[P.Base].K != Variable::Kind::Temporary ||
            !P.Path.empty());
  }

  /// Locals that hold more than constants, counters and what they select.
  void findComputed() {
    Computed.assign(B.Variables.size(), false);
    for (VarId V = 0; V < B.Variables.size(); ++V)
      Computed[V] = B.Variables[V].K == Variable::Kind::Parameter ||
                    B.Variables[V].K == Variable::Kind::Global;
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (const Block &K : B.Blocks)
        for (const Statement &S : K.Statements)
          for (const Place *P : computedBy(S))
            if (!P->isNone() && !Computed[P->Base]) {
              Computed[P->Base] = true;
              Changed = true;
            }
    }
  }

  /// The places that \p S makes more than constants.
  llvm::SmallVector<const Place *, 2> computedBy(const Statement &S) const {
    switch (S.Kind) {
    case Op::Clear:
    case Op::Typed:
    case Op::Return:
    case Op::Throw:
    case Op::Rethrow:
    case Op::MayThrow:
    case Op::Yield:
      return {};
    case Op::Copy:
      if (isConstantCopy(S))
        return {};
      return {&S.To};
    case Op::Address: // Somebody else may write there.
    case Op::Swap:
      return {&S.To, &S.From};
    default:
      return {&S.To};
    }
  }

  bool isConstantCopy(const Statement &S) const {
    if (S.Flags & SF_Selected)
      return !(S.Flags & SF_OutputOnly);
    return S.Kind == Op::Copy && isConstant(S.From) &&
           !(S.Flags & SF_Compared);
  }

  bool isConstant(const Place &P) const {
    return P.isNone() || (!Computed[P.Base] && llvm::all_of(P.Path, [](Step S) {
             return S.K == Step::Kind::Element || S.K == Step::Kind::Index;
           }));
  }

  /// A library object that is made from, or assigned, literals alone.
  const Place *madeOfLiterals(const Statement &S) const {
    if (S.Kind != Op::Call || S.Callee != CallKind::Direct ||
        S.Entity >= Unit.Entities.size() || S.Arguments.size() < 2)
      return nullptr;
    const Entity &E = Unit.Entities[S.Entity];
    llvm::StringRef Name = Unit.str(E.Name);
    if (!E.has(EF_System) ||
        !(E.has(EF_Constructor) || Name.ends_with("::operator=")))
      return nullptr;
    // The allocator of a string comes last, and says nothing.
    if (!S.Arguments[1].Literal)
      return nullptr;
    auto Object = Addresses.find(S.Arguments[0].From.Base);
    return Object == Addresses.end() || !S.Arguments[0].From.Path.empty()
               ? nullptr
               : &Object->second;
  }

  /// What \p S assigns a constant to; null for anything else.
  const Place *assigned(const Statement &S) const {
    switch (S.Kind) {
    case Op::Clear:
      return (S.Flags & SF_Constant) && isNamed(S.To) ? &S.To : nullptr;
    case Op::Copy:
      return isNamed(S.To) && isConstantCopy(S) && !(S.Flags & SF_Weak)
                 ? &S.To
                 : nullptr;
    case Op::Call:
      return madeOfLiterals(S);
    default:
      return nullptr;
    }
  }

  //===--------------------------------------------------------------------===//
  // What selects
  //===--------------------------------------------------------------------===//

  static bool isBranch(const Terminator &T) {
    return T.K != Terminator::Kind::None && T.K != Terminator::Kind::Loop;
  }

  /// The sides of a condition of several parts are those of all its parts.
  void collectSides(uint32_t Block, uint32_t Stop,
                    std::vector<uint32_t> &Out) const {
    std::vector<uint32_t> Work{Block};
    llvm::SmallDenseSet<uint32_t, 8> Seen{Block};
    while (!Work.empty()) {
      const art5::Block &K = B.Blocks[Work.back()];
      bool Part = K.End.K == Terminator::Kind::And ||
                  K.End.K == Terminator::Kind::Or;
      Work.pop_back();
      for (uint32_t S : K.Successors) {
        if (isHandler(B.Blocks[S]) || !Seen.insert(S).second)
          continue;
        const art5::Block &Next = B.Blocks[S];
        bool Goes = Part && S != Stop && isBranch(Next.End) &&
                    llvm::none_of(Next.Statements, [&](const Statement &Each) {
                      return Each.Kind != Op::Call && isNamed(Each.To);
                    });
        if (Goes)
          Work.push_back(S);
        else
          Out.push_back(S);
      }
    }
  }

  Side sideFrom(uint32_t First, uint32_t Stop) const {
    Side Result;
    std::vector<uint32_t> Work{First};
    llvm::SmallDenseSet<uint32_t, 16> Seen{First};
    bool Leaves = true;
    while (!Work.empty() && Leaves) {
      uint32_t I = Work.back();
      Work.pop_back();
      if (I == Stop || Seen.size() > MaxSide) {
        Leaves = false;
        break;
      }
      const Block &K = B.Blocks[I];
      for (const Statement &S : K.Statements)
        if (S.Kind != Op::Typed && S.Kind != Op::Fact && isNamed(S.To))
          Result.Writes.push_back(S.To);
      if (K.Leaves || K.DeadEnd)
        continue;
      Leaves &= !K.Successors.empty();
      for (uint32_t S : K.Successors)
        if (!isHandler(B.Blocks[S]) && Seen.insert(S).second)
          Work.push_back(S);
    }
    Result.Leaves = Leaves;
    return Result;
  }

  Branch &branch(uint32_t Block) {
    Branch &Known = Branches[Block];
    if (std::exchange(Known.Known, true))
      return Known;
    std::vector<uint32_t> First;
    collectSides(Block, Control.join(Block), First);
    for (uint32_t S : First)
      Known.Sides.push_back(sideFrom(S, Control.join(Block)));
    return Known;
  }

  /// Whether \p By selects what a constant assigned to \p To is; no place: what
  /// is returned.
  bool selects(const Decider &By, const Place *To) {
    const Terminator &End = B.Blocks[By.Block].End;
    if (By.Caught || !isBranch(End) || End.Condition.isNone())
      return false;
    if (!To)
      return true;
    return llvm::count_if(branch(By.Block).Sides, [&](const Side &S) {
             return S.matters(*To);
           }) >= 2;
  }

  /// The variable that holds what \p Block's condition carries, and what those
  /// that select whether it is asked carry.
  VarId selector(uint32_t Block) {
    VarId &V = Branches[Block].Selects;
    if (V == NoIndex) {
      V = static_cast<VarId>(B.Variables.size());
      B.Variables.emplace_back();
      Computed.push_back(true);
      Conditions.push_back(Block);
    }
    return V;
  }

  /// Fills the selector of \p Block where its condition is known.
  void prepare(uint32_t Block) {
    VarId To = Branches[Block].Selects;
    const Terminator End = B.Blocks[Block].End;
    std::vector<Statement> &Out = Behind[Block];
    Out.push_back(select({To, {}}, End.Condition, End.Where, 0));
    for (const Decider &D : Control.deciders(Block)) {
      const Terminator &Outer = B.Blocks[D.Block].End;
      if (D.Caught || D.Block == Block || !isBranch(Outer) ||
          Outer.Condition.isNone() || !bothGoOn(D.Block))
        continue;
      Out.push_back(
          select({To, {}}, {selector(D.Block), {}}, Outer.Where, SF_Weak));
    }
  }

  bool bothGoOn(uint32_t Block) {
    return llvm::count_if(branch(Block).Sides,
                          [](const Side &S) { return !S.Leaves; }) >= 2;
  }

  static Statement select(Place To, Place From, SourcePos Where,
                          uint16_t Flags) {
    Statement S;
    S.To = std::move(To);
    S.From = std::move(From);
    S.Where = Where;
    S.Flags = SF_Combined | SF_Compared | SF_Selected | Flags;
    return S;
  }

  //===--------------------------------------------------------------------===//
  // Rewriting
  //===--------------------------------------------------------------------===//

  void addTo(uint32_t Block) {
    // A copy: the sides of branches are looked at meanwhile.
    std::vector<Statement> Old = B.Blocks[Block].Statements, New;
    Addresses.clear();
    for (Statement &S : Old) {
      if (S.Kind == Op::Address && S.To.Path.empty() && isNamed(S.From))
        Addresses[S.To.Base] = S.From;
      if (S.Kind == Op::Return && isConstant(S.From)) {
        selectReturned(Block, S, New);
        continue;
      }
      const Place *To = assigned(S);
      std::optional<Place> Target = To ? std::optional(*To) : std::nullopt;
      New.push_back(std::move(S));
      if (Target)
        for (const Decider &D : Control.deciders(Block))
          if (selects(D, &*Target))
            New.push_back(select(*Target, {selector(D.Block), {}},
                                 B.Blocks[D.Block].End.Where, SF_Weak));
    }
    B.Blocks[Block].Statements = std::move(New);
  }

  void selectReturned(uint32_t Block, Statement &S,
                      std::vector<Statement> &New) {
    Place Value;
    for (const Decider &D : Control.deciders(Block)) {
      if (!selects(D, nullptr))
        continue;
      if (Value.isNone()) {
        Value.Base = static_cast<VarId>(B.Variables.size());
        B.Variables.emplace_back();
        Computed.push_back(true);
        if (!S.From.isNone()) {
          Statement Copy;
          Copy.To = Value;
          Copy.From = S.From;
          Copy.Where = S.Where;
          New.push_back(std::move(Copy));
        }
      }
      New.push_back(select(Value, {selector(D.Block), {}},
                           B.Blocks[D.Block].End.Where, SF_Weak));
    }
    if (!Value.isNone())
      S.From = Value;
    New.push_back(std::move(S));
  }

  Body &B;
  const TUSummary &Unit;
  ControlDependence Control;
  std::vector<Branch> Branches;
  std::vector<bool> Computed;
  llvm::DenseMap<VarId, Place> Addresses; ///< Of the block at hand.
  std::vector<uint32_t> Conditions;       ///< Blocks with a selector.
  std::map<uint32_t, std::vector<Statement>> Behind;
};

} // namespace

void addSelections(Body &B, const TUSummary &Unit) {
  Selections(B, Unit).run();
}

} // namespace art5

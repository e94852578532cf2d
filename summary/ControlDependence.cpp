// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "summary/ControlDependence.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace art5 {

bool isHandler(const Block &B) {
  return !B.Statements.empty() && B.Statements.front().Kind == Op::Catch;
}

bool throws(const Block &B) {
  return llvm::any_of(B.Statements, [](const Statement &S) {
    return S.Kind == Op::Throw || S.Kind == Op::Rethrow;
  });
}

namespace {

using Graph = std::vector<std::vector<uint32_t>>;

/// The blocks, then the end, then the start, which leads to the first block
/// and to every handler.
class FlowGraph {
public:
  explicit FlowGraph(llvm::ArrayRef<Block> Blocks)
      : End(static_cast<uint32_t>(Blocks.size())), Start(End + 1),
        Next(Blocks.size() + 2) {
    Next[Start].push_back(0);
    for (uint32_t I = 0; I < Blocks.size(); ++I)
      addBlock(Blocks, I);
    closeEndlessLoops();
  }

  const uint32_t End, Start;
  Graph Next;

  Graph reversed() const {
    Graph Back(Next.size());
    for (uint32_t I = 0; I < Next.size(); ++I)
      for (uint32_t S : Next[I])
        Back[S].push_back(I);
    return Back;
  }

private:
  void addBlock(llvm::ArrayRef<Block> Blocks, uint32_t I) {
    const Block &B = Blocks[I];
    if (isHandler(B))
      Next[Start].push_back(I);
    bool Throws = throws(B);
    for (uint32_t S : B.Successors)
      if (Throws || !isHandler(Blocks[S]))
        Next[I].push_back(S);
    if (Next[I].empty())
      Next[I].push_back(End);
  }

  /// The end gets an edge from the first block of each part of the graph that
  /// nothing leaves (Tarjan's components, the way to the end taken away).
  void closeEndlessLoops() {
    std::vector<bool> Ends = reachesEnd();
    if (llvm::all_of(Ends, [](bool B) { return B; }))
      return;
    std::vector<uint32_t> Index(Next.size()), Low(Next.size()), Stack;
    std::vector<bool> OnStack(Next.size());
    std::vector<std::pair<uint32_t, size_t>> Work;
    uint32_t Count = 0;
    for (uint32_t Root = 0; Root < End; ++Root) {
      if (Ends[Root] || Index[Root])
        continue;
      Work.push_back({Root, 0});
      while (!Work.empty()) {
        auto &[V, I] = Work.back();
        if (I == 0) {
          Index[V] = Low[V] = ++Count;
          Stack.push_back(V);
          OnStack[V] = true;
        }
        if (I < Next[V].size()) {
          uint32_t W = Next[V][I++];
          if (!Index[W])
            Work.push_back({W, 0});
          else if (OnStack[W])
            Low[V] = std::min(Low[V], Index[W]);
          continue;
        }
        uint32_t Done = V;
        Work.pop_back();
        if (!Work.empty())
          Low[Work.back().first] = std::min(Low[Work.back().first], Low[Done]);
        if (Low[Done] == Index[Done])
          closeComponent(Done, Stack, OnStack);
      }
    }
  }

  void closeComponent(uint32_t Root, std::vector<uint32_t> &Stack,
                      std::vector<bool> &OnStack) {
    auto From = std::find(Stack.rbegin(), Stack.rend(), Root).base() - 1;
    std::vector<uint32_t> Part(From, Stack.end());
    Stack.erase(From, Stack.end());
    for (uint32_t V : Part)
      OnStack[V] = false;
    llvm::sort(Part);
    bool Left = llvm::any_of(Part, [&](uint32_t V) {
      return llvm::any_of(Next[V], [&](uint32_t S) {
        return !std::binary_search(Part.begin(), Part.end(), S);
      });
    });
    if (!Left)
      Next[Part.front()].push_back(End);
  }

  std::vector<bool> reachesEnd() const {
    Graph Back = reversed();
    std::vector<bool> Seen(Next.size());
    std::vector<uint32_t> Queue{End};
    Seen[End] = true;
    while (!Queue.empty()) {
      uint32_t V = Queue.back();
      Queue.pop_back();
      for (uint32_t S : Back[V])
        if (!Seen[S]) {
          Seen[S] = true;
          Queue.push_back(S);
        }
    }
    return Seen;
  }
};

/// Immediate post-dominators (Cooper, Harvey and Kennedy 2001).
class PostDominators {
public:
  explicit PostDominators(const FlowGraph &G)
      : G(G), Number(G.Next.size(), NoIndex), Up(G.Next.size(), NoIndex) {
    order();
    Up[G.End] = G.End;
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (uint32_t V : llvm::reverse(Order)) {
        if (V == G.End)
          continue;
        uint32_t New = NoIndex;
        for (uint32_t S : G.Next[V])
          if (Up[S] != NoIndex)
            New = New == NoIndex ? S : meet(New, S);
        if (New != Up[V]) {
          Up[V] = New;
          Changed = true;
        }
      }
    }
  }

  /// NoIndex for a block that nothing leads to the end from.
  uint32_t operator[](uint32_t V) const { return Up[V]; }

private:
  void order() {
    Graph Back = G.reversed();
    std::vector<std::pair<uint32_t, size_t>> Work{{G.End, 0}};
    std::vector<bool> Seen(G.Next.size());
    Seen[G.End] = true;
    while (!Work.empty()) {
      auto &[V, I] = Work.back();
      if (I < Back[V].size()) {
        uint32_t S = Back[V][I++];
        if (!Seen[S]) {
          Seen[S] = true;
          Work.push_back({S, 0});
        }
        continue;
      }
      Number[V] = static_cast<uint32_t>(Order.size());
      Order.push_back(V);
      Work.pop_back();
    }
  }

  uint32_t meet(uint32_t A, uint32_t B) const {
    while (A != B) {
      while (Number[A] < Number[B])
        A = Up[A];
      while (Number[B] < Number[A])
        B = Up[B];
    }
    return A;
  }

  const FlowGraph &G;
  std::vector<uint32_t> Order, Number, Up;
};

} // namespace

ControlDependence::ControlDependence(llvm::ArrayRef<Block> Blocks) {
  if (llvm::all_of(Blocks, [](const Block &B) {
        return B.Successors.size() < 2 && !isHandler(B);
      }))
    return;
  FlowGraph G(Blocks);
  PostDominators After(G);
  Direct.resize(Blocks.size());
  Join.assign(Blocks.size(), NoIndex);
  for (uint32_t A = 0; A < G.Next.size(); ++A) {
    if (A == G.End || G.Next[A].size() < 2)
      continue;
    uint32_t Stop = After[A];
    for (uint32_t S : G.Next[A])
      for (uint32_t V = S; V != Stop && V < Blocks.size(); V = After[V]) {
        // Of the start only the handlers say anything.
        if (A == G.Start && !isHandler(Blocks[S]))
          break;
        Direct[V].push_back(A == G.Start ? Decider{S, true} : Decider{A, false});
        Any = true;
      }
  }
  for (uint32_t I = 0; I < Blocks.size(); ++I) {
    llvm::sort(Direct[I]);
    Direct[I].erase(std::unique(Direct[I].begin(), Direct[I].end()),
                    Direct[I].end());
    if (After[I] < Blocks.size())
      Join[I] = After[I];
  }
}

//===----------------------------------------------------------------------===//
// Conditions on what a function was given
//===----------------------------------------------------------------------===//

namespace {

/// Which variables hold something of the parameters, and which hold what came
/// from elsewhere; neither order nor paths are looked at.
class Origins {
public:
  explicit Origins(const Body &B)
      : B(B), Given(B.Variables.size()), Elsewhere(B.Variables.size()) {
    for (VarId V = 0; V < B.Variables.size(); ++V) {
      Given[V] = B.Variables[V].K == Variable::Kind::Parameter;
      Elsewhere[V] = B.Variables[V].K == Variable::Kind::Global;
    }
    spread(Given, /*Calls=*/false);
    spread(Elsewhere, /*Calls=*/true);
  }

  bool isElsewhere(const Place &P) const {
    return !P.isNone() && Elsewhere[P.Base] && !Given[P.Base];
  }

private:
  static bool holds(const std::vector<bool> &Set, const Place &P) {
    return !P.isNone() && Set[P.Base];
  }

  void spread(std::vector<bool> &Set, bool Calls) {
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (const Block &K : B.Blocks)
        for (const Statement &S : K.Statements) {
          if (S.To.isNone() || Set[S.To.Base] || !into(Set, S, Calls))
            continue;
          Set[S.To.Base] = true;
          Changed = true;
        }
    }
  }

  bool into(const std::vector<bool> &Set, const Statement &S,
            bool Calls) const {
    if (S.Kind != Op::Call)
      return holds(Set, S.From);
    auto Any = [&](const std::vector<bool> &In) {
      return holds(In, S.From) || llvm::any_of(S.Arguments, [&](auto &A) {
               return holds(In, A.From);
             });
    };
    return Calls ? !Any(Given) : Any(Set);
  }

  const Body &B;
  std::vector<bool> Given, Elsewhere;
};

} // namespace

std::vector<bool> runsWithCall(const Body &B,
                               const ControlDependence &Control) {
  std::vector<bool> Runs(B.Blocks.size(), true);
  if (!Control.any())
    return Runs;
  Origins From(B);
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (uint32_t I = 0; I < B.Blocks.size(); ++I) {
      if (!Runs[I])
        continue;
      for (const Decider &By : Control.deciders(I))
        if (!By.Caught && (From.isElsewhere(B.Blocks[By.Block].End.Condition) ||
                           !Runs[By.Block])) {
          Runs[I] = false;
          Changed = true;
        }
    }
  }
  return Runs;
}

} // namespace art5

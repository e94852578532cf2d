// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// All bodies of a program at a glance, so that the solver has to look at those
// alone that matter. Neither order of statements nor calling contexts are
// kept: a graph says where values, and pointers to them, may go.
//
// A node is a field, a global, an exception, or a set of locals of one function
// that hold copies of each other. Memory behind a pointer, elements of arrays
// and containers, and pseudo fields of library types count as the pointer's or
// the container's own node; a field of any object is one node.
#ifndef ART5_PROGRAM_RELEVANCE_OUTLINE_H
#define ART5_PROGRAM_RELEVANCE_OUTLINE_H

#include "program/Program.h"
#include "program/Roles.h"
#include <vector>

namespace art5 {

using NodeId = uint32_t;

/// What an edge takes along.
enum class EdgeKind : uint8_t {
  Value, ///< All that the node holds.
  Part,  ///< From an object to what was read from a field of it: facts of the
         ///< whole object alone.
  Whole  ///< From what was put into a field to the object around it.
};

struct OutlineEdge {
  NodeId To : 30;
  NodeId Kind : 2;
  EdgeKind kind() const { return static_cast<EdgeKind>(Kind); }
};

struct OutlineCall {
  EntityRef In = NoIndex;     ///< The caller.
  EntityRef Callee = NoIndex; ///< As the call says; none for Indirect.
  CallKind Kind = CallKind::Direct;
  /// The value that is called (Indirect), or the node in which everything
  /// mixes that goes into and comes out of a function without a body of its
  /// own; NoIndex otherwise.
  NodeId Value = NoIndex;
  NodeId Result = NoIndex;
  uint32_t FirstArgument = 0, Arguments = 0;
  bool isMixing() const { return Kind != CallKind::Indirect && Value != NoIndex; }
};

/// Where a function value or an object of a class comes into being.
struct OutlineOrigin {
  EntityRef What = NoIndex; ///< Function or class.
  NodeId At = 0;
};

/// A call of a library function that a model gives a capability.
struct CapabilityCall {
  EntityRef In = NoIndex, Callee = NoIndex;
  SourcePos Where;
};

/// Which node each variable of a body belongs to, numbered from the first
/// node of the function.
class LocalNodes {
public:
  /// The first two nodes of a function: what it does that others can see, and
  /// its result.
  static constexpr NodeId Touch = 0, Result = 1, FirstLocal = 2;

  void start(size_t Variables);
  void see(const Statement &S, const Body &Head);
  /// Numbers the sets; returns how many nodes the function has so far.
  NodeId number();
  NodeId of(VarId V) const { return Numbers[V]; }

private:
  VarId find(VarId V);
  std::vector<VarId> Parent;
  std::vector<NodeId> Numbers;
};

/// The last field or the base of a place, and what lies around it.
struct PlaceNodes {
  NodeId Value = NoIndex; ///< NoIndex: a constant.
  llvm::SmallVector<NodeId, 4> Around;
};

class Outline {
public:
  Outline(const Program &P, const RoleTable &Roles);

  size_t nodes() const { return NodeCount; }
  NodeId firstNode(EntityRef R) const { return FirstNode[R]; }
  /// The function whose Touch node \p N is; NoIndex for any other node.
  EntityRef touchOwner(NodeId N) const;
  NodeId parameter(EntityRef R, size_t I) const {
    return Parameters[FirstParameter[R] + I];
  }
  size_t parameters(EntityRef R) const {
    return FirstParameter[R + 1] - FirstParameter[R];
  }
  NodeId result(EntityRef R) const {
    return FirstNode[R] + LocalNodes::Result;
  }
  /// Nodes of \p Where in a body of \p R whose variables \p Locals numbered.
  PlaceNodes nodesOf(const Place &Where, const Body &Head, EntityRef R,
                     const LocalNodes &Locals) const;

  llvm::ArrayRef<OutlineEdge> edges(NodeId N) const { return slice(Out, N); }
  llvm::ArrayRef<OutlineEdge> edgesInto(NodeId N) const { return slice(In, N); }
  llvm::ArrayRef<OutlineCall> calls() const { return Calls; }
  /// The calls in the body of \p R.
  llvm::ArrayRef<OutlineCall> calls(EntityRef R) const;
  llvm::ArrayRef<NodeId> arguments(const OutlineCall &C) const {
    return llvm::ArrayRef(Arguments).slice(C.FirstArgument, C.Arguments);
  }
  /// Functions whose value \p R takes, or whose closures it makes.
  llvm::ArrayRef<OutlineOrigin> origins() const { return Origins; }
  llvm::ArrayRef<OutlineOrigin> origins(EntityRef R) const;
  /// Own functions that the model of \p R calls by name.
  std::vector<EntityRef> modelCallees(EntityRef R) const;
  /// Nodes where facts that travel, or outputs of sites, begin.
  llvm::ArrayRef<NodeId> seeds() const { return Seeds; }

  bool neverReturns(EntityRef R) const { return NeverReturns[R]; }
  ThrowBits mayThrow(EntityRef R) const { return MayThrow[R]; }
  /// Whether any other function calls \p R by name or takes its value.
  bool isMentioned(EntityRef R) const { return Mentioned[R]; }
  llvm::ArrayRef<CapabilityCall> capabilityCalls() const { return Capable; }
  size_t functions() const { return Functions.size(); }
  /// Functions with a body of their own, in the order of their nodes.
  llvm::ArrayRef<EntityRef> definedFunctions() const { return Functions; }
  NodeId nodesIn(EntityRef R) const;
  /// Declared facts of statements, each place once: for counting.
  llvm::ArrayRef<FactDecl> statementFacts() const { return StatementFacts; }

private:
  struct Csr {
    std::vector<uint32_t> First;
    std::vector<OutlineEdge> Edges;
  };
  struct RawEdge {
    NodeId From;
    OutlineEdge Edge;
  };
  friend class BodyOutliner;
  static llvm::ArrayRef<OutlineEdge> slice(const Csr &C, NodeId N) {
    return llvm::ArrayRef(C.Edges).slice(C.First[N], C.First[N + 1] - C.First[N]);
  }
  void edge(NodeId From, NodeId To, EdgeKind K) {
    if (From != To)
      Raw.push_back({From, {To, static_cast<NodeId>(K)}});
  }
  void both(NodeId A, NodeId B) {
    edge(A, B, EdgeKind::Value);
    edge(B, A, EdgeKind::Value);
  }
  void addSlots();
  void connectCalls();
  void connect(const OutlineCall &C, EntityRef Callee, NodeId FirstParameter,
               NodeId ResultNode, bool Contiguous);
  void connectOverriders();
  void seedFacts();
  void findNeverReturning();
  void findThrowing();
  bool stops(const Statement &S) const;
  bool exits(EntityRef R) const;
  static Csr index(const std::vector<RawEdge> &Raw, size_t Nodes, bool Reverse);

  const Program &P;
  const RoleTable &Roles;
  NodeId NodeCount = 0;
  NodeId Exceptions = 0;
  std::vector<NodeId> FirstNode;        ///< By function.
  std::vector<uint32_t> FirstParameter; ///< By function, into Parameters.
  std::vector<NodeId> Parameters;
  std::vector<EntityRef> Functions; ///< Defined ones, in order of nodes.
  std::vector<NodeId> Slots; ///< By virtual method: result, then parameters.
  std::vector<RawEdge> Raw;
  Csr Out, In;
  std::vector<OutlineCall> Calls; ///< In the order of functions.
  std::vector<uint32_t> FirstCall, FirstOrigin; ///< By function.
  std::vector<NodeId> Arguments;
  std::vector<OutlineOrigin> Origins;
  std::vector<NodeId> Seeds;
  std::vector<bool> NeverReturns, Mentioned;
  std::vector<ThrowBits> MayThrow, Throws;
  std::vector<bool> CallInTry; ///< By call.
  std::vector<CapabilityCall> Capable;
  std::vector<FactDecl> StatementFacts;
};

} // namespace art5

#endif // ART5_PROGRAM_RELEVANCE_OUTLINE_H

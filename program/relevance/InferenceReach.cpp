// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/relevance/InferenceReach.h"
#include "program/Program.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

/// Everything that may flow into \p Start.
static llvm::DenseSet<NodeId> sourcesOf(llvm::ArrayRef<NodeId> Start,
                                        const Outline &O) {
  llvm::DenseSet<NodeId> Seen(Start.begin(), Start.end());
  std::vector<NodeId> Left = Start.vec();
  while (!Left.empty()) {
    NodeId N = Left.back();
    Left.pop_back();
    for (const OutlineEdge &E : O.edgesInto(N))
      if (Seen.insert(E.To).second)
        Left.push_back(E.To);
  }
  return Seen;
}

/// Where the output of the call stands afterwards.
static std::vector<NodeId> outputsOf(const OutlineCall &C, const Program &P,
                                     const Outline &O) {
  std::vector<NodeId> Out = {C.Result};
  if (P[C.Callee].has(EF_Method) && C.Arguments)
    Out.push_back(O.arguments(C).front());
  return Out;
}

std::vector<CapabilityCall> inferencesInto(EntityRef F, const Program &P,
                                           const Outline &O) {
  std::vector<CapabilityCall> Out;
  if (!P.isDefined(F))
    return Out;
  NodeId Touch = O.firstNode(F) + LocalNodes::Touch;
  llvm::DenseSet<NodeId> Sources = sourcesOf({O.result(F), Touch}, O);
  for (const CapabilityCall &Call : O.capabilityCalls()) {
    const FunctionModel *M = P.model(Call.Callee);
    if (!M || M->Capability != "inference")
      continue;
    bool Reaches = llvm::any_of(O.calls(Call.In), [&](const OutlineCall &C) {
      return C.Callee == Call.Callee &&
             llvm::any_of(outputsOf(C, P, O),
                          [&](NodeId N) { return Sources.count(N) != 0; });
    });
    if (Reaches)
      Out.push_back(Call);
  }
  return Out;
}

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/relevance/CallableOrigins.h"
#include <algorithm>

namespace art5 {

void CallableOrigins::unite(Set &Into, const Set &More) {
  if (Into.Any || More.Functions.empty()) {
    if (More.Any && !Into.Any)
      Into = More;
    return;
  }
  if (Into.Functions.empty()) {
    Into.Functions = More.Functions;
    return;
  }
  std::vector<EntityRef> Both;
  Both.reserve(Into.Functions.size() + More.Functions.size());
  std::set_union(Into.Functions.begin(), Into.Functions.end(),
                 More.Functions.begin(), More.Functions.end(),
                 std::back_inserter(Both));
  Into.Functions = std::move(Both);
  if (Into.Functions.size() > MaxTargets)
    Into = {{}, true};
}

void CallableOrigins::enter(NodeId N, const Graph &In) {
  States[N] = {NextIndex, NextIndex, NoIndex};
  ++NextIndex;
  Open.push_back(N);
  Frame F;
  F.Node = N;
  F.Found.Any = !In.Sources(N, F.Sources);
  if (F.Found.Any) {
    F.Sources.clear();
  } else {
    std::vector<EntityRef> Here;
    In.Origins(N, Here);
    std::sort(Here.begin(), Here.end());
    Here.erase(std::unique(Here.begin(), Here.end()), Here.end());
    unite(F.Found, {std::move(Here), false});
  }
  Frames.push_back(std::move(F));
}

/// The top frame is done: it completes a component, or belongs to the one of
/// the frame below.
void CallableOrigins::leave() {
  Frame F = std::move(Frames.back());
  Frames.pop_back();
  State Own = States[F.Node];
  if (Own.Low != Own.Index) {
    State &Below = States[Frames.back().Node];
    Below.Low = std::min(Below.Low, Own.Low);
    return unite(Frames.back().Found, F.Found);
  }
  auto Component = static_cast<uint32_t>(Components.size());
  for (NodeId Member = NoIndex; Member != F.Node;) {
    Member = Open.back();
    Open.pop_back();
    States[Member].Component = Component;
  }
  if (!Frames.empty())
    unite(Frames.back().Found, F.Found);
  Components.push_back(std::move(F.Found));
}

const CallableOrigins::Set &CallableOrigins::at(NodeId N, const Graph &In) {
  if (!States.contains(N))
    enter(N, In);
  while (!Frames.empty()) {
    Frame &Top = Frames.back();
    if (Top.Next == Top.Sources.size()) {
      leave();
      continue;
    }
    NodeId From = Top.Sources[Top.Next++];
    auto It = States.find(From);
    if (It == States.end()) {
      enter(From, In);
    } else if (It->second.Component != NoIndex) {
      unite(Top.Found, Components[It->second.Component]);
    } else {
      uint32_t Index = It->second.Index;
      State &Own = States[Top.Node];
      Own.Low = std::min(Own.Low, Index);
    }
  }
  return Components[States[N].Component];
}

void CallableOrigins::forget() {
  States.clear();
  Components.clear();
  NextIndex = 1;
}

} // namespace art5

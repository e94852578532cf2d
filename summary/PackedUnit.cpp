// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "summary/PackedUnit.h"
#include "summary/SummaryTables.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"
#include <tuple>

using namespace art5::tables;

namespace art5 {
namespace {

/// True if following \p Next from any of \p Count nodes ever comes back.
template <typename NextFn> bool hasCycle(size_t Count, NextFn Next) {
  enum : uint8_t { New, Open, Done };
  std::vector<uint8_t> State(Count, New);
  std::vector<std::pair<uint32_t, size_t>> Stack;
  for (uint32_t Root = 0; Root < Count; ++Root) {
    if (State[Root] != New)
      continue;
    State[Root] = Open;
    Stack.push_back({Root, 0});
    while (!Stack.empty()) {
      auto &[Node, Child] = Stack.back();
      llvm::ArrayRef<uint32_t> Successors = Next(Node);
      if (Child == Successors.size()) {
        State[Node] = Done;
        Stack.pop_back();
        continue;
      }
      uint32_t To = Successors[Child++];
      if (To >= Count || State[To] == Done)
        continue;
      if (State[To] == Open)
        return true;
      State[To] = Open;
      Stack.push_back({To, 0});
    }
  }
  return false;
}

/// What the ranges of single fields cannot say. Empty: nothing is wrong.
llvm::StringRef checkTables(const TUSummary &U) {
  if (U.Strings.empty() || !U.Strings.front().empty())
    return "its string table is not one";
  const auto &E = U.Entities;
  if (hasCycle(E.size(), [&](uint32_t I) -> llvm::ArrayRef<uint32_t> {
        return E[I].Bases;
      }))
    return "a class is its own base";
  if (hasCycle(E.size(), [&](uint32_t I) -> llvm::ArrayRef<uint32_t> {
        return E[I].Overrides;
      }))
    return "a method overrides itself";
  if (hasCycle(E.size(), [&](uint32_t I) -> llvm::ArrayRef<uint32_t> {
        return llvm::ArrayRef(E[I].Parent);
      }))
    return "a class is its own member";
  return {};
}

/// The same, of one body.
llvm::StringRef checkBody(const Body &Head) {
  if (hasCycle(Head.Tries.size(), [&](uint32_t I) -> llvm::ArrayRef<uint32_t> {
        return llvm::ArrayRef(Head.Tries[I].Parent);
      }))
    return "a try block is around itself";
  return {};
}

bool handlerExists(const Body &Head, const Statement &S) {
  if (S.Handler == NoIndex)
    return true;
  if (S.Kind == Op::Rethrow) // One of all tries.
    return S.Handler <
           Head.handlerNumber(static_cast<uint32_t>(Head.Tries.size()), 0);
  return S.Try != NoIndex && S.Handler < Head.Tries[S.Try].Handlers.size();
}

llvm::Error damaged(const llvm::Twine &Why) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Why);
}

/// A hash of each string, then of each entity by its id.
std::pair<std::vector<uint64_t>, std::vector<uint64_t>>
meanings(const TUSummary &Unit) {
  std::pair<std::vector<uint64_t>, std::vector<uint64_t>> Result;
  for (const std::string &S : Unit.Strings)
    Result.first.push_back(llvm::xxh3_64bits(S));
  for (const Entity &E : Unit.Entities)
    Result.second.push_back(E.Id < Result.first.size() ? Result.first[E.Id]
                                                       : E.Id);
  return Result;
}

/// The files and gaps of \p Unit.
std::shared_ptr<const TUSummary> notesOf(const TUSummary &Unit) {
  auto Notes = std::make_shared<TUSummary>();
  StringInterner Strings(*Notes);
  // A unit that is not whole is refused where it is read.
  auto Str = [&](StringId Id) {
    return Id < Unit.Strings.size() ? Strings(Unit.str(Id)) : 0;
  };
  for (Gap G : Unit.Gaps) {
    G.What = Str(G.What);
    G.Where.File = Str(G.Where.File);
    Notes->Gaps.push_back(G);
  }
  for (StringId S : Unit.MainFiles)
    Notes->MainFiles.push_back(Str(S));
  for (StringId S : Unit.Files)
    Notes->Files.push_back(Str(S));
  return Notes;
}

/// Reads a body statement by statement; false if its fields are wrong.
bool scanBody(Reader &Fields, const Limits &In, BodyScratch &Scratch,
              llvm::function_ref<void(uint32_t, const Statement &)> Visit) {
  art5::tables::Tables<Reader> Each(Fields, In);
  Each.head(Scratch.Head);
  std::vector<Block> &Blocks = Scratch.Head.Blocks;
  for (uint32_t I = 0; I < Blocks.size() && Fields.ok(); ++I) {
    Each.describeHead(Blocks[I]);
    for (uint64_t Left = Fields.number(); Left && Fields.ok(); --Left) {
      Each.describe(Scratch.At);
      if (Fields.ok())
        Visit(I, Scratch.At);
    }
  }
  return Fields.ok();
}

} // namespace

PackedUnit PackedUnit::pack(const TUSummary &Unit) {
  // The writer changes nothing; sharing the description needs a mutable unit.
  auto &U = const_cast<TUSummary &>(Unit);
  Writer W;
  W.number(U.Bodies.size());
  art5::tables::Tables<Writer>(W, {}).describe(U, U.Bodies.size());
  PackedUnit Result;
  auto [Strings, Entities] = meanings(Unit);
  Limits In = art5::tables::Tables<Writer>::limits(Unit, U.Bodies.size());
  for (Body &B : U.Bodies) {
    Writer Fields;
    art5::tables::Tables<Writer>(Fields, In).describe(B);
    Digester Meaning(Strings, Entities);
    art5::tables::Tables<Digester>(Meaning, In).describe(B);
    uint64_t Digest = llvm::xxh3_64bits(Meaning.Out);
    char Fixed[8];
    llvm::support::endian::write64le(Fixed, Digest);
    W.Out.append(Fixed, 8);
    W.number(Fields.Out.size());
    Result.Bodies.push_back({Digest, W.Out.size(), Fields.Out.size()});
    W.Out += Fields.Out;
  }
  Result.Notes = notesOf(Unit);
  Result.Of = {Unit.Strings.size(), Unit.Entities.size()};
  Result.Payload = std::make_shared<const std::string>(std::move(W.Out));
  return Result;
}

PackedUnit::Meanings PackedUnit::Meanings::loose(const TUSummary &Tables) {
  Meanings Result;
  std::tie(Result.Strings, Result.Entities) = meanings(Tables);
  for (size_t I = 0; I < Tables.Entities.size(); ++I) {
    const Entity &E = Tables.Entities[I];
    if (E.has(EF_External) || E.has(EF_Main) || !E.Where.Line)
      continue;
    const uint64_t Parts[] = {Result.Strings[E.Name],
                              Result.Strings[E.Signature],
                              Result.Strings[E.Where.File], E.Where.Line,
                              E.Where.Column};
    Result.Entities[I] = llvm::xxh3_64bits(llvm::ArrayRef(
        reinterpret_cast<const uint8_t *>(Parts), sizeof(Parts)));
  }
  return Result;
}

uint64_t PackedUnit::digest(size_t Index, const Meanings &By) const {
  Body B = body(Index);
  Digester Meaning(By.Strings, By.Entities);
  art5::tables::Tables<Digester>(Meaning, {}).describe(B);
  return llvm::xxh3_64bits(Meaning.Out);
}

llvm::StringRef PackedUnit::payload() const {
  return Payload ? llvm::StringRef(*Payload) : llvm::StringRef();
}

llvm::StringRef PackedUnit::bytes(size_t Body) const {
  return payload().substr(Bodies[Body].Offset, Bodies[Body].Size);
}

llvm::Error PackedUnit::readTables(TUSummary &Read) {
  Reader Fields(payload());
  uint64_t Count = Fields.number();
  if (Count > Fields.Rest.size())
    Fields.fail("it ends too early");
  art5::tables::Tables<Reader>(Fields, {}).describe(Read, Count);
  for (uint64_t I = 0; I < Count && Fields.ok(); ++I) {
    Packed P;
    if (Fields.Rest.size() < 8) {
      Fields.fail("it ends too early");
      break;
    }
    P.Digest = llvm::support::endian::read64le(Fields.Rest.data());
    Fields.Rest = Fields.Rest.drop_front(8);
    P.Size = Fields.number();
    if (!Fields.ok() || P.Size > Fields.Rest.size()) {
      Fields.fail("it ends too early");
      break;
    }
    P.Offset = payload().size() - Fields.Rest.size();
    Fields.Rest = Fields.Rest.drop_front(P.Size);
    Bodies.push_back(P);
  }
  if (Fields.ok() && !Fields.Rest.empty())
    Fields.fail("something stands behind its end");
  if (!Fields.ok())
    return damaged(Fields.Error);
  if (llvm::StringRef Why = checkTables(Read); !Why.empty())
    return damaged(Why);
  Of = {Read.Strings.size(), Read.Entities.size()};
  Notes = notesOf(Read);
  return llvm::Error::success();
}

llvm::Error PackedUnit::checkBodies(const TUSummary &Tables) const {
  BodyScratch Scratch;
  std::vector<size_t> Variables;
  bool Handlers = true;
  for (size_t I = 0; I < Bodies.size(); ++I) {
    Reader Fields(bytes(I));
    scanBody(Fields, {Of.Strings, Of.Entities, Bodies.size()}, Scratch,
             [&](uint32_t, const Statement &S) {
               Handlers &= handlerExists(Scratch.Head, S);
             });
    if (Fields.ok() && !Fields.Rest.empty())
      Fields.fail("something stands behind the end of a body");
    if (!Fields.ok())
      return damaged(Fields.Error);
    if (llvm::StringRef Why = checkBody(Scratch.Head); !Why.empty())
      return damaged(Why);
    if (!Handlers)
      return damaged("a handler belongs to no try block");
    Variables.push_back(Scratch.Head.Variables.size());
  }
  for (const Entity &F : Tables.Entities)
    if (F.Body != NoIndex && Variables[F.Body] < F.Parameters.size())
      return damaged(
          "a body has fewer variables than its function has parameters");
  return llvm::Error::success();
}

llvm::Expected<PackedUnit> PackedUnit::open(std::string Payload) {
  PackedUnit Result;
  Result.Payload = std::make_shared<const std::string>(std::move(Payload));
  TUSummary Tables;
  if (llvm::Error Wrong = Result.readTables(Tables))
    return std::move(Wrong);
  if (llvm::Error Wrong = Result.checkBodies(Tables))
    return std::move(Wrong);
  return Result;
}

TUSummary PackedUnit::tables() const {
  Reader Fields(payload());
  TUSummary Result;
  uint64_t Count = Fields.number();
  art5::tables::Tables<Reader>(Fields, {}).describe(Result, Count);
  return Result;
}

Body PackedUnit::body(size_t I) const {
  Reader Fields(bytes(I));
  Body Result;
  art5::tables::Tables<Reader>(Fields, {Of.Strings, Of.Entities, Bodies.size()})
      .describe(Result);
  return Result;
}

void PackedUnit::scan(
    size_t I, BodyScratch &Scratch,
    llvm::function_ref<void(uint32_t, const Statement &)> Visit) const {
  Reader Fields(bytes(I));
  scanBody(Fields, {Of.Strings, Of.Entities, Bodies.size()}, Scratch, Visit);
}

TUSummary PackedUnit::unpack() const {
  TUSummary Result = tables();
  for (size_t I = 0; I < Bodies.size(); ++I)
    Result.Bodies.push_back(body(I));
  return Result;
}

} // namespace art5

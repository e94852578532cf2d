// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One description of the tables serves both directions: `describe` visits each
// field in order, and the archive it is given either writes or reads it.
#include "program/SummaryFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>

namespace art5 {
namespace {

// The first byte is no text; CR LF and ^Z show what a careless copy changed.
constexpr llvm::StringLiteral Magic("\x85"
                                    "A5\r\n\x1a"
                                    "tu");
static_assert(Magic.size() == 8);

/// Appends fields to a string.
class Writer {
public:
  std::string Out;

  void number(uint64_t N) {
    for (; N >= 0x80; N >>= 7)
      Out.push_back(static_cast<char>(N | 0x80));
    Out.push_back(static_cast<char>(N));
  }
  void u32(uint32_t &N, uint32_t = NoIndex) { number(N); }
  /// Below \p Limit, or NoIndex.
  void index(uint32_t &N, size_t) { number(N == NoIndex ? 0 : N + 1ull); }
  void text(std::string &S) {
    number(S.size());
    Out += S;
  }
  void flag(bool &B) { Out.push_back(B ? 1 : 0); }
  template <typename E> void choice(E &Value, E) {
    Out.push_back(static_cast<char>(Value));
  }
  template <typename T> void resize(std::vector<T> &V) { number(V.size()); }
  bool ok() const { return true; }
};

/// The least that an element takes in a file, so that a small file cannot ask
/// for much memory.
template <typename T> constexpr size_t LeastBytes = 1;
template <> constexpr size_t LeastBytes<Entity> = 20;
template <> constexpr size_t LeastBytes<Parameter> = 8;
template <> constexpr size_t LeastBytes<Statement> = 16;
template <> constexpr size_t LeastBytes<Variable> = 6;
template <> constexpr size_t LeastBytes<Body> = 4;

/// Takes fields from bytes; after the first error every field reads as zero.
class Reader {
public:
  explicit Reader(llvm::StringRef Bytes) : Rest(Bytes) {}

  void fail(const llvm::Twine &Why) {
    if (Error.empty())
      Error = Why.str();
    Rest = {};
  }
  bool ok() const { return Error.empty(); }

  uint64_t number() {
    uint64_t N = 0;
    for (unsigned Shift = 0; Shift < 64; Shift += 7) {
      if (Rest.empty())
        return fail("it ends too early"), 0;
      uint8_t Byte = static_cast<uint8_t>(Rest.front());
      Rest = Rest.drop_front();
      N |= static_cast<uint64_t>(Byte & 0x7f) << Shift;
      if (Byte < 0x80)
        return N;
    }
    return fail("a number is too long"), 0;
  }
  void u32(uint32_t &N, uint32_t Limit = NoIndex) {
    uint64_t Read = number();
    if (Read >= Limit && (Limit != NoIndex || Read > NoIndex))
      return fail("a number is out of range");
    N = static_cast<uint32_t>(Read);
  }
  void index(uint32_t &N, size_t Limit) {
    uint64_t Read = number();
    if (Read > Limit)
      return fail("a reference leads nowhere");
    N = Read == 0 ? NoIndex : static_cast<uint32_t>(Read - 1);
  }
  void text(std::string &S) {
    uint64_t Size = number();
    if (Size > Rest.size())
      return fail("it ends too early");
    S = Rest.take_front(Size).str();
    Rest = Rest.drop_front(Size);
  }
  void flag(bool &B) {
    uint8_t Value = byte();
    if (Value > 1)
      return fail("a flag is neither set nor unset");
    B = Value != 0;
  }
  template <typename E> void choice(E &Value, E Last) {
    uint8_t Read = byte();
    if (Read > static_cast<uint8_t>(Last))
      return fail("an unknown kind");
    Value = static_cast<E>(Read);
  }
  template <typename T> void resize(std::vector<T> &V) {
    uint64_t Count = number();
    if (Count > Rest.size() / LeastBytes<T>)
      return fail("it ends too early");
    V.resize(Count);
  }

  llvm::StringRef Rest;
  std::string Error;

private:
  uint8_t byte() {
    if (Rest.empty())
      return fail("it ends too early"), 0;
    uint8_t Byte = static_cast<uint8_t>(Rest.front());
    Rest = Rest.drop_front();
    return Byte;
  }
};

/// How far references may reach; the tables' sizes stand before the tables.
struct Limits {
  size_t Strings = 0, Entities = 0, Bodies = 0;
  size_t Variables = 0, Blocks = 0, Tries = 0; ///< Of the body at hand.
};

/// The fields of every table, in file order.
template <typename Archive> class Tables {
public:
  explicit Tables(Archive &Ar) : Ar(Ar) {}

  void describe(TUSummary &U) {
    Ar.resize(U.Strings);
    Ar.resize(U.Entities);
    Ar.resize(U.Bodies);
    In.Strings = U.Strings.size();
    In.Entities = U.Entities.size();
    In.Bodies = U.Bodies.size();
    for (std::string &S : U.Strings)
      Ar.text(S);
    for (Entity &E : U.Entities)
      describe(E);
    for (Body &B : U.Bodies)
      describe(B);
    list(U.Gaps);
    strings(U.MainFiles);
    strings(U.Files);
  }

private:
  Archive &Ar;
  Limits In;

  template <typename T> void list(std::vector<T> &V) {
    Ar.resize(V);
    for (T &Element : V)
      if (Ar.ok())
        describe(Element);
  }
  void string(StringId &S) { Ar.u32(S, In.Strings); }
  void strings(std::vector<StringId> &V) {
    Ar.resize(V);
    for (StringId &S : V)
      string(S);
  }
  void entity(EntityRef &E) { Ar.index(E, In.Entities); }
  /// Members of lists: there is no such thing as a missing element.
  void entities(std::vector<EntityRef> &V) {
    Ar.resize(V);
    for (EntityRef &E : V)
      Ar.u32(E, In.Entities);
  }

  void describe(SourcePos &P) {
    string(P.File);
    Ar.u32(P.Line);
    Ar.u32(P.Column);
  }
  void describe(FactDecl &F) {
    string(F.Token);
    describe(F.Where);
    Ar.flag(F.FromModel);
  }
  void describe(Parameter &P) {
    string(P.Name);
    string(P.Type);
    Ar.choice(P.How, Passing::Pointer);
    Ar.flag(P.IsReference);
    entity(P.Class);
    describe(P.Where);
    list(P.Facts);
  }
  void describe(Entity &E) {
    string(E.Id);
    Ar.choice(E.Kind, EntityKind::Class);
    Ar.u32(E.Flags);
    string(E.Name);
    string(E.Signature);
    describe(E.Where);
    entity(E.Parent);
    list(E.Facts);
    list(E.TypeFacts);
    list(E.Parameters);
    Ar.choice(E.Result, Passing::Pointer);
    entity(E.ResultClass);
    entities(E.Overrides);
    Ar.index(E.Body, In.Bodies);
    typeArguments(E.TypeArguments);
    entities(E.Bases);
    entities(E.Members);
  }
  /// A type argument that is no class keeps its place.
  void typeArguments(std::vector<EntityRef> &V) {
    Ar.resize(V);
    for (EntityRef &E : V)
      entity(E);
  }
  void describe(Step &S) {
    Ar.choice(S.K, Step::Kind::Offset);
    switch (S.K) {
    case Step::Kind::Field:
      return Ar.u32(S.Index, In.Entities);
    case Step::Kind::Index:
    case Step::Kind::Part:
      return string(S.Index);
    case Step::Kind::Deref:
    case Step::Kind::Element:
    case Step::Kind::Offset:
      return Ar.u32(S.Index);
    }
  }
  void describe(Place &P) {
    Ar.index(P.Base, In.Variables);
    list(P.Path);
  }
  void describe(Variable &V) {
    Ar.choice(V.K, Variable::Kind::Result);
    string(V.Name);
    describe(V.Where);
    entity(V.Global);
  }
  void describe(Argument &A) {
    describe(A.From);
    string(A.Literal);
  }
  void describe(Statement &S) {
    Ar.choice(S.Kind, Op::Yield);
    Ar.choice(S.Callee, CallKind::Indirect);
    uint32_t Flags = S.Flags;
    Ar.u32(Flags, 256);
    S.Flags = static_cast<uint8_t>(Flags);
    entity(S.Entity);
    describe(S.To);
    describe(S.From);
    list(S.Arguments);
    list(S.Facts);
    string(S.Type);
    Ar.index(S.Try, In.Tries);
    Ar.index(S.Handler, NoIndex);
    describe(S.Where);
  }
  void describe(Block &B) {
    list(B.Statements);
    Ar.resize(B.Successors);
    for (uint32_t &S : B.Successors)
      Ar.u32(S, In.Blocks);
  }
  void describe(Handler &H) {
    string(H.Type);
    entity(H.Class);
  }
  void describe(TryBlock &T) {
    Ar.index(T.Parent, In.Tries);
    list(T.Handlers);
  }
  void describe(Body &B) {
    Ar.resize(B.Variables);
    Ar.resize(B.Blocks);
    Ar.resize(B.Tries);
    In.Variables = B.Variables.size();
    In.Blocks = B.Blocks.size();
    In.Tries = B.Tries.size();
    for (Variable &V : B.Variables)
      describe(V);
    for (Block &Bl : B.Blocks)
      if (Ar.ok())
        describe(Bl);
    for (TryBlock &T : B.Tries)
      describe(T);
    Ar.text(B.Digest);
  }
  void describe(Gap &G) {
    Ar.choice(G.K, Gap::Kind::Annotation);
    string(G.What);
    describe(G.Where);
  }
};

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
llvm::StringRef checkWhole(const TUSummary &U) {
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
  for (const Entity &F : E)
    if (F.Body != NoIndex &&
        U.Bodies[F.Body].Variables.size() < F.Parameters.size())
      return "a body has fewer variables than its function has parameters";
  for (const Body &B : U.Bodies) {
    if (hasCycle(B.Tries.size(), [&](uint32_t I) -> llvm::ArrayRef<uint32_t> {
          return llvm::ArrayRef(B.Tries[I].Parent);
        }))
      return "a try block is around itself";
    for (const Block &Bl : B.Blocks)
      for (const Statement &S : Bl.Statements)
        if (S.Handler != NoIndex &&
            (S.Try == NoIndex || S.Handler >= B.Tries[S.Try].Handlers.size()))
          return "a handler belongs to no try block";
  }
  return {};
}

std::string encode(const TUSummary &Unit) {
  Writer W;
  // The writer changes nothing; sharing the description needs a mutable unit.
  Tables<Writer>(W).describe(const_cast<TUSummary &>(Unit));
  return std::move(W.Out);
}

uint64_t checksum(llvm::StringRef Payload) {
  return llvm::xxh3_64bits(Payload);
}

llvm::Error damaged(llvm::StringRef Name, const llvm::Twine &Why) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 "'" + Name + "' is damaged: " + Why);
}

/// Takes the header off \p Bytes.
llvm::Error readHeader(llvm::StringRef &Bytes, llvm::StringRef Name) {
  if (!looksLikeSummaries(Bytes))
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "'" + Name + "' is no art5 summary");
  Bytes = Bytes.drop_front(Magic.size());
  if (Bytes.size() < 4)
    return damaged(Name, "it ends too early");
  uint32_t Version = llvm::support::endian::read32le(Bytes.data());
  Bytes = Bytes.drop_front(4);
  if (Version == SummaryFormat)
    return llvm::Error::success();
  return llvm::createStringError(
      llvm::inconvertibleErrorCode(),
      "'" + Name + "' was written by " +
          (Version < SummaryFormat ? "an older" : "a newer") +
          " art5 (summary format " + llvm::Twine(Version) +
          ", this one reads " + llvm::Twine(SummaryFormat) +
          "): write it again");
}

llvm::Expected<TUSummary> readUnit(Reader &R, llvm::StringRef Name) {
  if (R.Rest.size() < 8)
    return damaged(Name, "it ends too early");
  uint64_t Expected = llvm::support::endian::read64le(R.Rest.data());
  R.Rest = R.Rest.drop_front(8);
  uint64_t Size = R.number();
  if (!R.ok() || Size > R.Rest.size())
    return damaged(Name, "it ends too early");
  llvm::StringRef Payload = R.Rest.take_front(Size);
  R.Rest = R.Rest.drop_front(Size);
  if (checksum(Payload) != Expected)
    return damaged(Name, "its checksum does not match its content");
  Reader Fields(Payload);
  TUSummary Unit;
  Tables<Reader>(Fields).describe(Unit);
  if (Fields.ok() && !Fields.Rest.empty())
    Fields.fail("something stands behind its end");
  if (!Fields.ok())
    return damaged(Name, Fields.Error);
  if (llvm::StringRef Why = checkWhole(Unit); !Why.empty())
    return damaged(Name, Why);
  return Unit;
}

} // namespace

bool looksLikeSummaries(llvm::StringRef Bytes) {
  return Bytes.starts_with(Magic);
}

std::string writeSummaries(llvm::ArrayRef<TUSummary> Units) {
  std::vector<std::pair<uint64_t, std::string>> Payloads;
  for (const TUSummary &Unit : Units) {
    std::string Payload = encode(Unit);
    uint64_t Sum = checksum(Payload);
    Payloads.emplace_back(Sum, std::move(Payload));
  }
  llvm::sort(Payloads);
  Payloads.erase(std::unique(Payloads.begin(), Payloads.end()), Payloads.end());
  Writer W;
  W.Out = Magic.str();
  char Fixed[8];
  llvm::support::endian::write32le(Fixed, SummaryFormat);
  W.Out.append(Fixed, 4);
  W.number(Payloads.size());
  for (auto &[Sum, Payload] : Payloads) {
    llvm::support::endian::write64le(Fixed, Sum);
    W.Out.append(Fixed, 8);
    W.text(Payload);
  }
  return std::move(W.Out);
}

llvm::Expected<std::vector<TUSummary>> readSummaries(llvm::StringRef Bytes,
                                                     llvm::StringRef Name) {
  if (llvm::Error E = readHeader(Bytes, Name))
    return std::move(E);
  Reader R(Bytes);
  uint64_t Count = R.number();
  std::vector<TUSummary> Units;
  for (uint64_t I = 0; R.ok() && I < Count; ++I) {
    llvm::Expected<TUSummary> Unit = readUnit(R, Name);
    if (!Unit)
      return Unit.takeError();
    Units.push_back(std::move(*Unit));
  }
  if (!R.ok())
    return damaged(Name, R.Error);
  if (!R.Rest.empty())
    return damaged(Name, "something stands behind its end");
  return Units;
}

llvm::Expected<std::vector<TUSummary>> readSummaryFile(llvm::StringRef Path) {
  auto Say = [&](const llvm::Twine &Why) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "cannot read '" + Path + "': " + Why);
  };
  llvm::sys::fs::file_status Status;
  if (std::error_code EC = llvm::sys::fs::status(Path, Status))
    return Say(EC.message());
  if (!llvm::sys::fs::is_regular_file(Status))
    return Say("it is no regular file");
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return Say(Buffer.getError().message());
  return readSummaries((*Buffer)->getBuffer(), Path);
}

} // namespace art5

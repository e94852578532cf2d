// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One description of the tables serves every direction: `describe` visits each
// field in order, and the archive it is given writes, reads or digests it.
#ifndef ART5_SUMMARY_SUMMARYTABLES_H
#define ART5_SUMMARY_SUMMARYTABLES_H

#include "summary/Summary.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/Twine.h"

namespace art5::tables {

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
  /// Below the limit, or NoIndex.
  void index(uint32_t &N, size_t) { number(N == NoIndex ? 0 : N + 1ull); }
  void string(StringId &S, size_t) { number(S); }
  void entity(EntityRef &E, size_t) { number(E); }
  void entityOrNone(EntityRef &E, size_t Limit) { index(E, Limit); }
  void text(llvm::StringRef S) {
    number(S.size());
    Out += S;
  }
  void flag(bool &B) { Out.push_back(B ? 1 : 0); }
  template <typename E> void choice(E &Value, E) {
    Out.push_back(static_cast<char>(Value));
  }
  template <typename List> void resize(List &V) { number(V.size()); }
  bool ok() const { return true; }
};

/// Takes what fields mean rather than how a unit numbers it, so that the same
/// body gives the same bytes in every unit.
class Digester {
public:
  Digester(llvm::ArrayRef<uint64_t> Strings, llvm::ArrayRef<uint64_t> Entities)
      : Strings(Strings), Entities(Entities) {}
  std::string Out;

  void number(uint64_t N) {
    Out.append(reinterpret_cast<const char *>(&N), sizeof(N));
  }
  void u32(uint32_t &N, uint32_t = NoIndex) { number(N); }
  void index(uint32_t &N, size_t) { number(N); }
  void string(StringId &S, size_t) { number(at(Strings, S)); }
  void entity(EntityRef &E, size_t) { number(at(Entities, E)); }
  void entityOrNone(EntityRef &E, size_t) {
    number(E == NoIndex ? 0 : at(Entities, E));
  }
  void flag(bool &B) { number(B); }
  template <typename E> void choice(E &Value, E) {
    number(static_cast<uint64_t>(Value));
  }
  template <typename List> void resize(List &V) { number(V.size()); }
  bool ok() const { return true; }

private:
  /// A unit that is not whole is refused later; here it only may not crash.
  static uint64_t at(llvm::ArrayRef<uint64_t> List, uint32_t I) {
    return I < List.size() ? List[I] : I;
  }
  llvm::ArrayRef<uint64_t> Strings, Entities;
};

/// The least that an element takes in a file, so that a small file cannot ask
/// for much memory.
template <typename T> inline constexpr size_t LeastBytes = 1;
template <> inline constexpr size_t LeastBytes<Entity> = 20;
template <> inline constexpr size_t LeastBytes<Parameter> = 8;
template <> inline constexpr size_t LeastBytes<Statement> = 16;
template <> inline constexpr size_t LeastBytes<Variable> = 6;
template <> inline constexpr size_t LeastBytes<Body> = 4;

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
  void string(StringId &S, size_t Limit) {
    u32(S, static_cast<uint32_t>(Limit));
  }
  void entity(EntityRef &E, size_t Limit) {
    u32(E, static_cast<uint32_t>(Limit));
  }
  void entityOrNone(EntityRef &E, size_t Limit) { index(E, Limit); }
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
  template <typename List> void resize(List &V) {
    uint64_t Count = number();
    if (Count > Rest.size() / LeastBytes<typename List::value_type>)
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

  Tables(Archive &Ar, Limits In) : Ar(Ar), In(In) {}

  /// Everything but the bodies; the caller knows how many there are.
  void describe(TUSummary &U, size_t Bodies) {
    Ar.resize(U.Strings);
    Ar.resize(U.Entities);
    In = limits(U, Bodies);
    for (std::string &S : U.Strings)
      Ar.text(S);
    for (Entity &E : U.Entities)
      describe(E);
    list(U.Gaps);
    strings(U.MainFiles);
    strings(U.Files);
  }

  void describe(Body &B) {
    head(B);
    for (Block &Bl : B.Blocks)
      if (Ar.ok()) {
        describeHead(Bl);
        list(Bl.Statements);
      }
  }

  /// What comes before the blocks.
  void head(Body &B) {
    Ar.resize(B.Variables);
    Ar.resize(B.Blocks);
    Ar.resize(B.Tries);
    In.Variables = B.Variables.size();
    In.Blocks = B.Blocks.size();
    In.Tries = B.Tries.size();
    for (Variable &V : B.Variables)
      describe(V);
    for (TryBlock &T : B.Tries)
      describe(T);
  }
  /// What comes before a block's statements.
  void describeHead(Block &B) {
    Ar.flag(B.DeadEnd);
    Ar.resize(B.Successors);
    for (uint32_t &S : B.Successors)
      Ar.u32(S, In.Blocks);
  }
  void describe(Statement &S) {
    Ar.choice(S.Kind, Op::MayThrow);
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

  static Limits limits(const TUSummary &U, size_t Bodies) {
    Limits In;
    In.Strings = U.Strings.size();
    In.Entities = U.Entities.size();
    In.Bodies = Bodies;
    return In;
  }

private:
  Archive &Ar;
  Limits In;

  template <typename List> void list(List &V) {
    Ar.resize(V);
    for (auto &Element : V)
      if (Ar.ok())
        describe(Element);
  }
  void string(StringId &S) { Ar.string(S, In.Strings); }
  void strings(std::vector<StringId> &V) {
    Ar.resize(V);
    for (StringId &S : V)
      string(S);
  }
  void entity(EntityRef &E) { Ar.entityOrNone(E, In.Entities); }
  /// Members of lists: there is no such thing as a missing element.
  void entities(std::vector<EntityRef> &V) {
    Ar.resize(V);
    for (EntityRef &E : V)
      Ar.entity(E, In.Entities);
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
    entities(E.Fields);
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
      return Ar.entity(S.Index, In.Entities);
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
  void describe(Handler &H) {
    string(H.Type);
    entity(H.Class);
  }
  void describe(TryBlock &T) {
    Ar.index(T.Parent, In.Tries);
    list(T.Handlers);
  }
  void describe(Gap &G) {
    Ar.choice(G.K, Gap::Kind::HiddenBodies);
    string(G.What);
    describe(G.Where);
  }
};

} // namespace art5::tables

#endif // ART5_SUMMARY_SUMMARYTABLES_H

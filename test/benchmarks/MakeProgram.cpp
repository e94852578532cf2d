// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// usage: make_program FUNCTIONS OUTPUT [ANNOTATED [PER_UNIT]]
//
// Writes the summary of a program that could exist: units of PER_UNIT functions
// (default 1000, at least 50) with classes, fields, globals, virtual calls,
// callbacks and helpers that everybody calls, five statements a function.
// ANNOTATED (default 40) units hold a pipeline from a camera through a queue to
// an emotion model, the others none. The same arguments give the same bytes.
#include "summary/SummaryFile.h"
#include "support/AtomicFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

using namespace art5;

namespace {

/// A small, fixed generator of numbers.
class Numbers {
public:
  explicit Numbers(uint64_t Seed) : State(Seed * 2 + 1) {}
  unsigned below(unsigned N) {
    State = State * 6364136223846793005u + 1442695040888963407u;
    return static_cast<unsigned>(State >> 33) % N;
  }

private:
  uint64_t State;
};

/// One unit: function I of unit U is "uU::fI"; each calls functions of its own
/// unit, of units before, and helpers of unit 0.
class UnitMaker {
public:
  UnitMaker(unsigned Unit, unsigned PerUnit, bool Annotated)
      : Unit(Unit), PerUnit(PerUnit), Annotated(Annotated), Strings(U),
        Next(Unit) {}

  TUSummary make();

private:
  std::string file(unsigned Of) const { return "src/u" + std::to_string(Of) + ".cpp"; }
  SourcePos at(unsigned Line) { return {Strings(file(Unit)), Line, 3}; }
  EntityRef entity(llvm::StringRef Name, EntityKind Kind, uint32_t Flags = 0);
  EntityRef function(unsigned Of, unsigned I);
  EntityRef classOf(unsigned Of);
  EntityRef field(unsigned Of, unsigned I);
  Place local(VarId V) { return {V, {}}; }
  void statement(Body &B, Statement S, unsigned Line);
  void ordinary(unsigned I);
  void dispatch(unsigned I);
  void pipeline();
  void setBody(EntityRef F, Body B);

  unsigned Unit, PerUnit;
  bool Annotated;
  TUSummary U;
  StringInterner Strings;
  Numbers Next;
  llvm::StringMap<EntityRef> Known;
};

EntityRef UnitMaker::entity(llvm::StringRef Name, EntityKind Kind,
                            uint32_t Flags) {
  auto [It, New] =
      Known.try_emplace(Name, static_cast<EntityRef>(U.Entities.size()));
  if (!New)
    return It->second;
  Entity E;
  E.Id = Strings(("c:" + Name).str());
  E.Kind = Kind;
  E.Name = Strings(Name);
  E.Flags = Flags;
  E.Where = at(1);
  U.Entities.push_back(std::move(E));
  return It->second;
}

EntityRef UnitMaker::classOf(unsigned Of) {
  return entity("u" + std::to_string(Of) + "::State", EntityKind::Class,
                EF_Constructed);
}

EntityRef UnitMaker::field(unsigned Of, unsigned I) {
  EntityRef F = entity("u" + std::to_string(Of) + "::State::m" +
                           std::to_string(I),
                       EntityKind::Field);
  EntityRef Class = classOf(Of);
  U.Entities[F].Parent = Class;
  return F;
}

EntityRef UnitMaker::function(unsigned Of, unsigned I) {
  std::string Name = "u" + std::to_string(Of) + "::f" + std::to_string(I);
  EntityRef Class = classOf(Of);
  EntityRef F = entity(Name, EntityKind::Function, EF_External);
  if (!U.Entities[F].Parameters.empty())
    return F;
  Parameter State, Value;
  State.Name = Strings("state");
  State.How = Passing::Pointer;
  State.Class = Class;
  Value.Name = Strings("value");
  U.Entities[F].Parameters = {State, Value};
  return F;
}

void UnitMaker::statement(Body &B, Statement S, unsigned Line) {
  S.Where = at(Line);
  B.Blocks[0].Statements.push_back(std::move(S));
}

void UnitMaker::setBody(EntityRef F, Body B) {
  U.Entities[F].Body = static_cast<uint32_t>(U.Bodies.size());
  U.Entities[F].Flags |= EF_Defined | EF_InMainFile;
  U.Bodies.push_back(std::move(B));
}

static Body emptyBody(unsigned Locals) {
  Body B;
  B.Blocks.resize(1);
  B.Variables.resize(2 + Locals);
  B.Variables[0].K = B.Variables[1].K = Variable::Kind::Parameter;
  return B;
}

/// Reads and writes fields, calls somebody, returns what it made.
void UnitMaker::ordinary(unsigned I) {
  EntityRef F = function(Unit, I);
  Body B = emptyBody(2);
  unsigned Line = 10 * I;
  Statement Read, Call, Combine, Write, Return;
  Read.To = local(2);
  Read.From = {0, {{Step::Kind::Deref, 0},
                   {Step::Kind::Field, field(Unit, Next.below(20))}}};
  statement(B, Read, Line);
  unsigned Of = Unit, Which = I ? Next.below(I) : 0;
  if (unsigned Where = Next.below(10); Where == 0 && Unit)
    Of = Next.below(Unit), Which = Next.below(PerUnit);
  else if (Where == 1)
    Of = 0, Which = Next.below(20); // A helper.
  Call.Kind = Op::Call;
  Call.Entity = function(Of, Which);
  Call.To = local(3);
  Call.Arguments = {{local(0), 0}, {local(2), 0}};
  if (I || Of != Unit)
    statement(B, Call, Line + 1);
  Combine.To = Combine.From = local(3);
  Combine.From = local(1);
  Combine.Flags = SF_Combined | SF_Weak;
  statement(B, Combine, Line + 2);
  Write.To = {0, {{Step::Kind::Deref, 0},
                  {Step::Kind::Field, field(Unit, Next.below(20))}}};
  Write.From = local(3);
  statement(B, Write, Line + 3);
  Return.Kind = Op::Return;
  Return.From = local(3);
  statement(B, Return, Line + 4);
  setBody(F, std::move(B));
}

/// Takes a function's value and calls through a pointer kept in a field.
void UnitMaker::dispatch(unsigned I) {
  EntityRef F = function(Unit, I);
  Body B = emptyBody(2);
  unsigned Line = 10 * I;
  EntityRef Callback = field(Unit, 20 + I % 7);
  Statement Take, Keep, Call, Return;
  Take.Kind = Op::Function;
  Take.Entity = function(Unit, Next.below(I));
  Take.To = local(2);
  statement(B, Take, Line);
  Keep.To = {0, {{Step::Kind::Deref, 0}, {Step::Kind::Field, Callback}}};
  Keep.From = local(2);
  statement(B, Keep, Line + 1);
  Call.Kind = Op::Call;
  Call.Callee = CallKind::Indirect;
  Call.From = Keep.To;
  Call.To = local(3);
  Call.Arguments = {{local(0), 0}, {local(1), 0}};
  statement(B, Call, Line + 2);
  Return.Kind = Op::Return;
  Return.From = local(3);
  statement(B, Return, Line + 3);
  setBody(F, std::move(B));
}

/// grab() -> a field -> infer(), called from this unit's last function.
void UnitMaker::pipeline() {
  auto Declared = [&](const char *Name, const char *Token) {
    EntityRef F = entity("u" + std::to_string(Unit) + "::" + Name,
                         EntityKind::Function, EF_External);
    U.Entities[F].Facts = {{Strings(Token), at(2), false}};
    Parameter Value;
    Value.Name = Strings("value");
    U.Entities[F].Parameters = {Value};
    return F;
  };
  EntityRef Grab = Declared("grab", "source:face_image");
  EntityRef Infer = Declared("infer", "purpose:emotion_inference");
  EntityRef F = entity("u" + std::to_string(Unit) + "::run",
                       EntityKind::Function, EF_External);
  Body B;
  B.Blocks.resize(1);
  B.Variables.resize(3);
  Statement Get, Keep, Run;
  Get.Kind = Run.Kind = Op::Call;
  Get.Entity = Grab;
  Get.To = local(0);
  statement(B, Get, 20001);
  Keep.To = {1, {{Step::Kind::Field, field(Unit, 40)}}};
  Keep.From = local(0);
  statement(B, Keep, 20002);
  Run.Entity = Infer;
  Run.To = local(2);
  Run.Arguments = {{Keep.To, 0}};
  statement(B, Run, 20003);
  Statement Helper;
  Helper.Kind = Op::Call;
  Helper.Entity = function(0, Unit % 20);
  Helper.Arguments = {{local(1), 0}, {local(2), 0}};
  statement(B, Helper, 20004);
  setBody(F, std::move(B));
}

TUSummary UnitMaker::make() {
  U.MainFiles = U.Files = {Strings(file(Unit))};
  for (unsigned I = 0; I < PerUnit; ++I)
    I % 50 == 49 ? dispatch(I) : ordinary(I);
  if (Annotated)
    pipeline();
  return std::move(U);
}

/// main() runs the last function of every unit, and every pipeline.
TUSummary makeMain(unsigned Units, unsigned PerUnit, unsigned Annotated) {
  TUSummary U;
  StringInterner Strings(U);
  StringId File = Strings("src/main.cpp");
  U.MainFiles = U.Files = {File};
  Entity Main;
  Main.Id = Strings("src/main.cpp#c:@F@main#");
  Main.Name = Strings("main");
  Main.Flags = EF_Main | EF_External | EF_Defined | EF_InMainFile;
  Main.Where = {File, 1, 5};
  Main.Facts = {{Strings("context:workplace"), Main.Where, false}};
  Main.Body = 0;
  U.Entities.push_back(std::move(Main));
  Body B;
  B.Blocks.resize(1);
  auto Call = [&](const std::string &Name) {
    Entity E;
    E.Id = Strings("c:" + Name);
    E.Name = Strings(Name);
    E.Flags = EF_External;
    E.Where = {File, 1, 1};
    Statement S;
    S.Kind = Op::Call;
    S.Entity = static_cast<EntityRef>(U.Entities.size());
    S.Where = {File, static_cast<uint32_t>(U.Entities.size() + 1), 3};
    U.Entities.push_back(std::move(E));
    B.Blocks[0].Statements.push_back(std::move(S));
  };
  for (unsigned I = 0; I < Units; ++I)
    Call("u" + std::to_string(I) + "::f" + std::to_string(PerUnit - 1));
  for (unsigned I = 0; I < Annotated; ++I)
    Call("u" + std::to_string(I * (Units / Annotated)) + "::run");
  U.Bodies.push_back(std::move(B));
  return U;
}

} // namespace

int main(int Count, char **Words) {
  unsigned Functions = 0, Annotated = 40, PerUnit = 1000;
  if (Count < 3 || llvm::StringRef(Words[1]).getAsInteger(10, Functions) ||
      (Count > 3 && llvm::StringRef(Words[3]).getAsInteger(10, Annotated)) ||
      (Count > 4 && llvm::StringRef(Words[4]).getAsInteger(10, PerUnit)) ||
      PerUnit < 50) {
    llvm::errs() << "usage: make_program FUNCTIONS OUTPUT [ANNOTATED "
                    "[PER_UNIT]], 50 functions a unit at least\n";
    return 2;
  }
  unsigned Units = std::max(1u, Functions / PerUnit);
  Annotated = std::min(Annotated, Units);
  std::vector<PackedUnit> All;
  for (unsigned I = 0; I < Units; ++I) {
    bool Declares = Annotated && I % (Units / Annotated) == 0 &&
                    I / (Units / Annotated) < Annotated;
    All.push_back(PackedUnit::pack(UnitMaker(I, PerUnit, Declares).make()));
  }
  All.push_back(PackedUnit::pack(makeMain(Units, PerUnit, Annotated)));
  if (llvm::Error E = writeFileAtomically(Words[2], writeSummaries(All))) {
    llvm::errs() << "make_program: " << toString(std::move(E)) << '\n';
    return 1;
  }
  return 0;
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A summary as a person reads it: names in place of indices, statements as
// one line of text each.
#include "summary/SummaryFile.h"
#include "llvm/ADT/StringExtras.h"
#include <nlohmann/json.hpp>

namespace art5 {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::pair<uint32_t, const char *> FlagNames[] = {
    {EF_Defined, "defined"},
    {EF_System, "system"},
    {EF_Virtual, "virtual"},
    {EF_Pure, "pure"},
    {EF_Static, "static"},
    {EF_External, "external"},
    {EF_Constructor, "constructor"},
    {EF_Destructor, "destructor"},
    {EF_NoReturn, "noreturn"},
    {EF_Main, "main"},
    {EF_Implicit, "implicit"},
    {EF_LambdaCall, "lambda"},
    {EF_Variadic, "variadic"},
    {EF_Method, "method"},
    {EF_ConstMethod, "const"},
    {EF_Coroutine, "coroutine"},
    {EF_Initializer, "initializer"},
    {EF_InMainFile, "in_main_file"},
    {EF_VoidResult, "void"},
    {EF_PlainResult, "plain_result"},
    {EF_Stored, "stored"},
    {EF_Abstract, "abstract"},
    {EF_Closure, "closure"},
    {EF_Union, "union"},
    {EF_Constructed, "constructed"},
    {EF_CopyOrMove, "copy_or_move"},
    {EF_AddressTaken, "address_taken"},
    {EF_ReferenceResult, "reference_result"},
    {EF_NoExcept, "noexcept"},
    {EF_Finalizer, "finalizer"},
    {EF_CLinkage, "c_linkage"},
};

llvm::StringRef kindName(EntityKind K) {
  switch (K) {
  case EntityKind::Function:
    return "function";
  case EntityKind::Variable:
    return "variable";
  case EntityKind::Field:
    return "field";
  case EntityKind::Class:
    return "class";
  }
  return "?";
}

llvm::StringRef passingName(Passing P) {
  switch (P) {
  case Passing::Value:
    return "value";
  case Passing::ConstPointer:
    return "const_pointer";
  case Passing::Pointer:
    return "pointer";
  }
  return "?";
}

llvm::StringRef opName(Op O) {
  static constexpr llvm::StringLiteral Names[] = {
      "copy", "address", "function", "allocate", "typed",
      "fact", "call",    "return",   "throw",    "catch",
      "rethrow", "clear", "swap",    "yield",    "may_throw"};
  static_assert(std::size(Names) == static_cast<size_t>(Op::MayThrow) + 1);
  return Names[static_cast<size_t>(O)];
}

/// Turns one unit into JSON.
class Printer {
public:
  explicit Printer(const TUSummary &Unit) : U(Unit) {}

  Json print() const {
    Json Result;
    Result["main_files"] = strings(U.MainFiles);
    Result["files"] = strings(U.Files);
    Result["entities"] = Json::array();
    for (const Entity &E : U.Entities)
      Result["entities"].push_back(entity(E));
    Result["gaps"] = Json::array();
    for (const Gap &G : U.Gaps)
      Result["gaps"].push_back(gap(G));
    return Result;
  }

private:
  const TUSummary &U;

  std::string str(StringId Id) const { return U.Strings[Id]; }
  std::string name(EntityRef E) const { return str(U.Entities[E].Name); }

  Json strings(const std::vector<StringId> &Ids) const {
    Json List = Json::array();
    for (StringId Id : Ids)
      List.push_back(str(Id));
    return List;
  }
  Json names(const std::vector<EntityRef> &Entities) const {
    Json List = Json::array();
    for (EntityRef E : Entities)
      List.push_back(E == NoIndex ? Json() : Json(name(E)));
    return List;
  }
  std::string place(const SourcePos &P) const {
    if (P.Line == 0)
      return str(P.File);
    return str(P.File) + ":" + std::to_string(P.Line) + ":" +
           std::to_string(P.Column);
  }
  Json facts(const std::vector<FactDecl> &Facts) const {
    Json List = Json::array();
    for (const FactDecl &F : Facts) {
      Json Fact = {{"fact", str(F.Token)}, {"at", place(F.Where)}};
      if (F.FromModel)
        Fact["from_model"] = true;
      List.push_back(std::move(Fact));
    }
    return List;
  }
  Json gap(const Gap &G) const {
    static constexpr const char *Names[] = {"parse_error", "unknown_flag",
                                            "unsupported", "annotation",
                                            "hidden_bodies"};
    return {{"kind", Names[static_cast<size_t>(G.K)]},
            {"what", str(G.What)},
            {"at", place(G.Where)}};
  }

  Json entity(const Entity &E) const {
    Json J = {{"id", str(E.Id)},
              {"kind", kindName(E.Kind)},
              {"name", str(E.Name)},
              {"at", place(E.Where)}};
    if (E.Signature)
      J["signature"] = str(E.Signature);
    J["flags"] = Json::array();
    for (auto [Bit, Name] : FlagNames)
      if (E.has(Bit))
        J["flags"].push_back(Name);
    if (E.Parent != NoIndex)
      J["parent"] = name(E.Parent);
    addIfAny(J, "facts", facts(E.Facts));
    addIfAny(J, "type_facts", facts(E.TypeFacts));
    addIfAny(J, "bases", names(E.Bases));
    addIfAny(J, "members", names(E.Members));
    addIfAny(J, "fields", names(E.Fields));
    addIfAny(J, "overrides", names(E.Overrides));
    addIfAny(J, "type_arguments", names(E.TypeArguments));
    if (E.Kind == EntityKind::Function) {
      J["parameters"] = Json::array();
      for (const Parameter &P : E.Parameters)
        J["parameters"].push_back(parameter(P));
      if (E.Body != NoIndex)
        J["body"] = body(U.Bodies[E.Body]);
    }
    return J;
  }
  static void addIfAny(Json &J, const char *Key, Json List) {
    if (!List.empty())
      J[Key] = std::move(List);
  }
  Json parameter(const Parameter &P) const {
    Json J = {{"name", str(P.Name)},
              {"type", str(P.Type)},
              {"passing", passingName(P.How)}};
    addIfAny(J, "facts", facts(P.Facts));
    return J;
  }

  Json body(const Body &B) const {
    Json Blocks = Json::array();
    for (const Block &Bl : B.Blocks) {
      Json Statements = Json::array();
      for (const Statement &S : Bl.Statements)
        Statements.push_back(statement(B, S));
      Blocks.push_back(
          {{"statements", std::move(Statements)}, {"next", Bl.Successors}});
    }
    return {{"blocks", std::move(Blocks)}};
  }
  std::string variable(const Body &B, VarId V) const {
    const Variable &Var = B.Variables[V];
    if (Var.K == Variable::Kind::Result)
      return "result";
    if (Var.K == Variable::Kind::Global && Var.Global != NoIndex)
      return "::" + name(Var.Global);
    std::string Name = str(Var.Name);
    return Name.empty() ? "%" + std::to_string(V) : Name;
  }
  std::string place(const Body &B, const Place &P) const {
    if (P.isNone())
      return "none";
    std::string Text = variable(B, P.Base);
    for (const Step &S : P.Path)
      switch (S.K) {
      case Step::Kind::Field:
        Text += "." + name(S.Index);
        break;
      case Step::Kind::Deref:
        Text += "->";
        break;
      case Step::Kind::Element:
        Text += "[*]";
        break;
      case Step::Kind::Offset:
        Text += "[+]";
        break;
      case Step::Kind::Index:
        Text += "[" + str(S.Index) + "]";
        break;
      case Step::Kind::Part:
        Text += "." + str(S.Index);
        break;
      }
    return Text;
  }
  Json statement(const Body &B, const Statement &S) const {
    Json J = {{"op", opName(S.Kind)}};
    if (!S.To.isNone())
      J["to"] = place(B, S.To);
    if (!S.From.isNone())
      J[S.Kind == Op::Call ? "callee" : "from"] = place(B, S.From);
    if (S.Entity != NoIndex)
      J["entity"] = name(S.Entity);
    if (S.Kind == Op::Call) {
      static constexpr const char *Kinds[] = {"direct", "virtual", "indirect"};
      J["call"] = Kinds[static_cast<size_t>(S.Callee)];
      J["arguments"] = Json::array();
      for (const Argument &A : S.Arguments)
        J["arguments"].push_back(A.From.isNone() ? str(A.Literal)
                                                 : place(B, A.From));
    }
    addIfAny(J, "facts", facts(S.Facts));
    if (S.Type)
      J["type"] = str(S.Type);
    if (S.Flags)
      J["flags"] = S.Flags;
    if (S.Where.Line)
      J["at"] = place(S.Where);
    return J;
  }
};

} // namespace

nlohmann::ordered_json summaryToJson(const TUSummary &Unit) {
  return Printer(Unit).print();
}

} // namespace art5

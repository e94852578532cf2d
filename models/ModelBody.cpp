// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Effects become statements one by one, in order.
#include "models/ModelBody.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <optional>

using namespace art5;

namespace {

using Root = ModelExpression::Root;
using EffectKind = ModelEffect::Kind;

Step derefStep() { return {Step::Kind::Deref, 0}; }

bool endsInDeref(const Place &P) {
  return !P.Path.empty() && P.Path.back().K == Step::Kind::Deref;
}

/// "const std::_Placeholder<2> &" -> 1; nothing for any other type.
std::optional<unsigned> placeholder(llvm::StringRef Type) {
  for (llvm::StringRef Name : {"_Placeholder<", "__ph<"}) {
    size_t At = Type.find(Name);
    unsigned N = 0;
    if (At != llvm::StringRef::npos &&
        !Type.drop_front(At + Name.size()).consumeInteger(10, N) && N > 0)
      return N - 1;
  }
  return std::nullopt;
}

/// "int (&)(char, std::pair<int, int>)" -> 2; the object of a member pointer
/// counts. Nothing for what is no function.
std::optional<unsigned> parametersInType(llvm::StringRef Type) {
  size_t End = Type.rfind(')');
  if (End == llvm::StringRef::npos || Type.contains("(lambda"))
    return std::nullopt;
  unsigned Depth = 0, Commas = 0;
  for (size_t I = End; I-- > 0;) {
    char C = Type[I];
    if (C == ')' || C == '>' || C == ']')
      ++Depth;
    else if (C == ',' && Depth == 0)
      ++Commas;
    else if ((C == '(' || C == '<' || C == '[') && Depth > 0)
      --Depth;
    else if (C == '(') {
      llvm::StringRef Inner = Type.slice(I + 1, End).trim();
      bool None = Inner.empty() || Inner == "void";
      return (None ? 0 : Commas + 1) + (Type.contains("::*") ? 1 : 0);
    }
  }
  return std::nullopt;
}

/// "std::tuple<int &&, std::pair<int, int>>" -> its two arguments.
std::vector<llvm::StringRef> templateArguments(llvm::StringRef Type) {
  std::vector<llvm::StringRef> Result;
  size_t Start = Type.find('<'), End = Type.rfind('>');
  if (Start == llvm::StringRef::npos || End == llvm::StringRef::npos)
    return Result;
  unsigned Depth = 0;
  for (size_t I = ++Start; I <= End; ++I) {
    char C = Type[I];
    if ((C == ',' || I == End) && Depth == 0) {
      if (llvm::StringRef One = Type.slice(Start, I).trim(); !One.empty())
        Result.push_back(One);
      Start = I + 1;
    } else if (C == '<' || C == '(' || C == '[') {
      ++Depth;
    } else if (C == '>' || C == ')' || C == ']') {
      --Depth;
    }
  }
  return Result;
}

/// "const int *const &&" -> "const int *": what is passed, however it is.
llvm::StringRef bareType(llvm::StringRef Type) {
  Type = Type.trim();
  while (Type.consume_back("&") || Type.consume_back("const") ||
         Type.consume_back("volatile"))
    Type = Type.rtrim();
  if (!Type.ends_with("*"))
    while (Type.consume_front("const ") || Type.consume_front("volatile "))
      ;
  return Type;
}

/// "const char (&)[6]" and "const char *" -> "char"; empty for no pointer.
llvm::StringRef pointeeType(llvm::StringRef Type) {
  llvm::StringRef Bare = bareType(Type);
  if (!Bare.consume_back("*")) {
    size_t Array = Type.find("[");
    if (Array == llvm::StringRef::npos || Type.contains("<"))
      return {};
    Bare = Type.take_front(std::min(Array, Type.find("("))).rtrim();
  }
  Bare = Bare.rtrim();
  while (Bare.consume_front("const ") || Bare.consume_front("volatile "))
    ;
  return Bare;
}

bool isArithmetic(llvm::StringRef Bare) {
  static constexpr llvm::StringLiteral Words[] = {
      "bool", "char",  "int",      "long",     "short",    "unsigned", "signed",
      "float", "double", "wchar_t", "char8_t", "char16_t", "char32_t", "__int128"};
  return llvm::is_contained(Words, Bare.split(' ').first);
}

bool derivesFrom(EntityRef Class, EntityRef Base, const TUSummary &Unit) {
  return Class == Base ||
         (Class != NoIndex &&
          llvm::any_of(Unit.Entities[Class].Bases, [&](EntityRef B) {
            return derivesFrom(B, Base, Unit);
          }));
}

/// How well an argument declared as \p From fits parameter \p To: 3 the same,
/// 2 a standard conversion that keeps what it is, 1 perhaps, 0 never.
unsigned conversion(const Parameter &From, const Parameter &To,
                    const TUSummary &Unit) {
  llvm::StringRef Given = Unit.str(From.Type), Wanted = Unit.str(To.Type);
  llvm::StringRef Bare = bareType(Given), Target = bareType(Wanted);
  if (Bare == Target)
    return 3;
  llvm::StringRef Pointee = pointeeType(Given), Expected = pointeeType(Wanted);
  bool Pointer = !Pointee.empty(), WantsPointer = !Expected.empty();
  if (Pointer && WantsPointer) {
    if (Pointee == Expected)
      return Bare.starts_with("const") && !Target.starts_with("const") ? 0 : 2;
    if (From.Class != NoIndex && To.Class != NoIndex &&
        derivesFrom(From.Class, To.Class, Unit))
      return 2;
    return Expected == "void" ? 1 : 0;
  }
  if (WantsPointer)
    return Bare == "std::nullptr_t" || Bare == "nullptr_t" ? 2
           : isArithmetic(Bare)                            ? 0
                                                           : 1;
  if (Pointer)
    return Target == "bool" || !isArithmetic(Target) ? 1 : 0;
  if (isArithmetic(Bare) && isArithmetic(Target))
    return 2;
  return From.Class != NoIndex && To.Class != NoIndex &&
                 derivesFrom(From.Class, To.Class, Unit)
             ? 2
             : 1;
}

class BodyBuilder {
public:
  BodyBuilder(const FunctionModel &M, const Entity &F, TUSummary &Unit,
              StringInterner &Strings)
      : M(M), F(F), Unit(Unit), Strings(Strings),
        Arguments(ModelArguments::of(M, F, Unit)) {}

  Body build() {
    addParameters();
    Out.Blocks.emplace_back();
    if (M.Repeats)
      startLoop();
    for (const ModelEffect &E : M.Effects)
      if (E.K != EffectKind::Returns)
        effect(E);
    if (M.Repeats)
      endLoop();
    for (const ModelEffect &E : M.Effects)
      if (E.K == EffectKind::Returns)
        returns(E);
    finish();
    return std::move(Out);
  }

private:
  //===--------------------------------------------------------------------===//
  // Frame
  //===--------------------------------------------------------------------===//

  void addParameters() {
    for (const Parameter &P : F.Parameters)
      Out.Variables.push_back(
          {Variable::Kind::Parameter, P.Name, P.Where, NoIndex});
  }

  /// Block 0 enters the loop or goes by; the loop starts with block 1.
  void startLoop() { Out.Blocks.emplace_back(); }
  void endLoop() {
    uint32_t Exit = Out.Blocks.size();
    Out.Blocks[0].Successors = {1, Exit};
    Out.Blocks.back().Successors = {1, Exit};
    Out.Blocks.emplace_back();
  }

  /// What is thrown ends a block of its own; the others go on.
  void throws(const ModelEffect &E) {
    for (const auto &From : expand(E.From)) {
      Place P = value(*From);
      uint32_t Throwing = Out.Blocks.size();
      Out.Blocks.back().Successors = {Throwing, Throwing + 1};
      Out.Blocks.emplace_back();
      emit(Op::Throw).From = std::move(P);
      Out.Blocks.emplace_back();
    }
  }

  void finish() {
    if (M.NoReturn) // Stays where it is.
      Out.Blocks.back().Successors = {uint32_t(Out.Blocks.size() - 1)};
    else if (!Result.isNone() && !F.has(EF_VoidResult))
      emit(Op::Return).From = Result;
  }

  VarId temporary() {
    Out.Variables.emplace_back();
    return Out.Variables.size() - 1;
  }

  /// The variable that the result is put together in.
  Place &result() {
    if (Result.isNone()) {
      Result.Base = temporary();
      Out.Variables.back().Name = Strings("result");
    }
    return Result;
  }

  Statement &emit(Op Kind) {
    auto &List = Out.Blocks.back().Statements;
    List.emplace_back();
    List.back().Kind = Kind;
    return List.back();
  }

  //===--------------------------------------------------------------------===//
  // Places
  //===--------------------------------------------------------------------===//

  const Parameter *parameter(unsigned Argument) const {
    return Argument < Arguments.Count
               ? &F.Parameters[Arguments.First + Argument]
               : nullptr;
  }

  Place root(const ModelExpression &E) {
    if (E.From == Root::This)
      return {0, {derefStep()}};
    if (E.From == Root::Result)
      return result();
    if (E.From == Root::Exception)
      return handledException();
    const Parameter *P = parameter(E.Number);
    if (!P) // The variadic ones.
      return {VarId(F.Parameters.size() - 1), {}};
    Place At{VarId(Arguments.First + E.Number), {}};
    if (P->IsReference)
      At.Path.push_back(derefStep());
    return At;
  }

  /// The variable that every handler sets; where there is none, nothing.
  Place handledException() {
    for (EntityRef R = 0; R != Unit.Entities.size(); ++R) {
      if (Unit.str(Unit.Entities[R].Id) != HandledExceptionId)
        continue;
      Variable V;
      V.K = Variable::Kind::Global;
      V.Global = R;
      Out.Variables.push_back(V);
      return {static_cast<VarId>(Out.Variables.size() - 1), {}};
    }
    return {temporary(), {}};
  }

  Step part(llvm::StringRef Name) {
    return {Step::Kind::Part, Strings(Name)};
  }

  Step step(const ModelStep &S) {
    switch (S.K) {
    case ModelStep::Kind::Deref:
      return derefStep();
    case ModelStep::Kind::Element:
      break;
    case ModelStep::Kind::Literal:
      return {Step::Kind::Index, Strings(S.Text)};
    case ModelStep::Kind::Argument:
      return {Step::Kind::Index,
              Strings("$" + std::to_string(Arguments.First -
                                           (Arguments.HasObject ? 1 : 0) +
                                           S.Number))};
    case ModelStep::Kind::Part:
      return {Step::Kind::Part, Strings(S.Text)};
    case ModelStep::Kind::Template:
      if (auto N = integralTemplateArgument(Unit.str(F.Signature), S.Number))
        return part(*N);
      break;
    case ModelStep::Kind::Position:
      return part(std::to_string(Position));
    }
    return {Step::Kind::Element, 0};
  }

  /// The place itself; '&' is up to the caller.
  Place place(const ModelExpression &E) {
    Place P = root(E);
    for (const ModelStep &S : E.Steps)
      P.Path.push_back(step(S));
    return P;
  }

  /// A place that holds the address of \p P.
  Place addressOf(Place P) {
    if (endsInDeref(P)) {
      P.Path.pop_back();
      return P;
    }
    Place To{temporary(), {}};
    Statement &S = emit(Op::Address);
    S.To = To;
    S.From = std::move(P);
    return To;
  }

  Place value(const ModelExpression &E) {
    Place P = place(E);
    return E.AddressOf ? addressOf(std::move(P)) : P;
  }

  void copy(Place To, Place From, bool Weak) {
    Statement &S = emit(Op::Copy);
    S.To = std::move(To);
    S.From = std::move(From);
    S.Flags = Weak ? SF_Weak : 0;
  }

  /// Packs become the arguments that they stand for.
  std::vector<std::optional<ModelExpression>>
  expand(const std::vector<std::optional<ModelExpression>> &List) const {
    std::vector<std::optional<ModelExpression>> All;
    for (const auto &E : List) {
      if (!E || E->From != Root::Pack) {
        All.push_back(E);
        continue;
      }
      unsigned Count = Arguments.Count + (Arguments.Variadic ? 1 : 0);
      for (unsigned I = E->Number; I < Count; ++I) {
        All.push_back(E);
        All.back()->From = Root::Argument;
        All.back()->Number = I;
      }
    }
    return All;
  }

  //===--------------------------------------------------------------------===//
  // Effects
  //===--------------------------------------------------------------------===//

  void effect(const ModelEffect &E) {
    switch (E.K) {
    case EffectKind::Returns:
      return; // They come last.
    case EffectKind::Replaces:
    case EffectKind::Adds:
      return transfer(E);
    case EffectKind::Clears:
      emit(Op::Clear).To = place(*E.To);
      return;
    case EffectKind::Swaps: {
      Place A = place(*E.To), B = place(*E.From[0]);
      Statement &S = emit(Op::Swap);
      S.To = std::move(A);
      S.From = std::move(B);
      return;
    }
    case EffectKind::Calls:
      return calls(E);
    case EffectKind::Allocates:
      return allocates(E);
    case EffectKind::Constructs:
      return constructs(E);
    case EffectKind::Binds:
      return binds(E);
    case EffectKind::Destroys:
      return destroys(E);
    case EffectKind::Throws:
      return throws(E);
    case EffectKind::Yields:
      for (const auto &From : expand(E.From)) {
        Place P = value(*From);
        emit(Op::Yield).From = std::move(P);
      }
      return;
    }
  }

  void transfer(const ModelEffect &E) {
    bool Weak = E.K == EffectKind::Adds;
    bool InParts = llvm::any_of(E.To->Steps, [](const ModelStep &S) {
      return S.K == ModelStep::Kind::Position;
    });
    Position = 0;
    for (const auto &From : expand(E.From)) {
      Place P = value(*From);
      copy(place(*E.To), std::move(P), Weak);
      Weak |= !InParts;
      ++Position;
    }
  }

  /// The result is one of several values; where it is a reference, the address
  /// of one of several places.
  void returns(const ModelEffect &E) {
    if (F.has(EF_VoidResult))
      return;
    for (const auto &From : expand(E.From)) {
      Place P = place(*From);
      bool Address = From->AddressOf || (F.has(EF_ReferenceResult) &&
                                         From->From != Root::Result);
      if (Address)
        P = addressOf(std::move(P));
      if (From->From == Root::Result && P == Result)
        continue; // It is what is returned anyway.
      if (E.From.size() == 1 && Result.isNone() &&
          E.From[0]->From != Root::Pack) {
        Result = std::move(P);
        continue;
      }
      bool First = Result.isNone();
      copy(result(), std::move(P), !First);
    }
  }

  /// The object and its address in one value, see the header.
  Argument looseArgument(const ModelExpression &E) {
    Place P = place(E);
    if (E.AddressOf)
      return {addressOf(std::move(P)), 0};
    if (E.From == Root::Argument && E.Steps.empty() && isRawPointer(E.Number))
      return {P, 0};
    Place Both{temporary(), {}};
    if (endsInDeref(P)) {
      Place Pointer = P;
      Pointer.Path.pop_back();
      copy(Both, std::move(Pointer), false);
    } else {
      Statement &S = emit(Op::Address);
      S.To = Both;
      S.From = P;
    }
    copy(Both, std::move(P), true);
    return {Both, 0};
  }

  bool isRawPointer(unsigned N) const {
    const Parameter *P = parameter(N);
    return P && !P->IsReference && P->How != Passing::Value;
  }

  void calls(const ModelEffect &E) {
    if (E.Type) {
      EntityRef Class = typeArgument(E.Type);
      if (Class != NoIndex)
        return callOperator(E, Class);
    }
    std::vector<Argument> Args;
    for (const auto &A : expand(E.From))
      Args.push_back(A ? looseArgument(*A) : Argument());
    callIndirect(E, place(*E.Callee), std::move(Args));
  }

  /// The call operators of a class that takes as many arguments; those of
  /// library classes do nothing that a model would have to say.
  void callOperator(const ModelEffect &E, EntityRef Class) {
    auto Args = expand(E.From);
    for (EntityRef Member : Unit.Entities[Class].Members) {
      const Entity &C = Unit.Entities[Member];
      if (C.has(EF_Method) && Unit.str(C.Name).ends_with("::operator()") &&
          C.Parameters.size() == Args.size() + 1)
        callDirect(Member, place(*E.Callee), Args);
    }
  }

  void callIndirect(const ModelEffect &E, Place Callee,
                    std::vector<Argument> Args) {
    Place To;
    if (E.To)
      To = {temporary(), {}};
    Statement &S = emit(Op::Call);
    S.Callee = CallKind::Indirect;
    S.From = std::move(Callee);
    S.Arguments = std::move(Args);
    S.To = To;
    S.Flags = E.Concurrent ? SF_Concurrent : 0;
    if (!E.To)
      return;
    copy(place(*E.To), To, true);
    if (E.To->From == Root::Result && E.To->Steps.empty() &&
        F.has(EF_ReferenceResult))
      return;
    To.Path.push_back(derefStep()); // The callee may return a reference.
    copy(place(*E.To), To, true);
  }

  //===--------------------------------------------------------------------===//
  // Bound calls
  //
  // A bound call is an object of a class made for it, like the closure of
  // [=](auto... a) { return callee(p0, p1, ...); }: its part "callee" is what
  // will be called, its part N what goes to position N. Where a placeholder
  // stands, the call operator hands on an argument of its own.
  //===--------------------------------------------------------------------===//

  static constexpr unsigned BoundArguments = 8;

  /// What goes to one position: an argument of the call, or a stored value.
  using PositionSource = std::optional<unsigned>;

  Place partOf(Place P, llvm::StringRef Name) {
    P.Path.push_back(part(Name));
    return P;
  }

  void binds(const ModelEffect &E) {
    Place Bound = place(*E.To);
    copy(partOf(Bound, "callee"), value(*E.Callee), false);
    std::vector<PositionSource> Positions;
    for (const auto &A : expand(E.From)) {
      Positions.push_back(A ? placeholderOf(*A) : std::nullopt);
      if (A && !Positions.back())
        copy(partOf(Bound, std::to_string(Positions.size() - 1)),
             looseArgument(*A).From, false);
    }
    if (E.Rest) {
      unsigned Takes = std::max<unsigned>(
          argumentsTaken(*E.Callee).value_or(Positions.size() + 1),
          Positions.size());
      for (unsigned N = 0; Positions.size() < Takes && N != BoundArguments; ++N)
        Positions.push_back(N);
    }
    Statement &S = emit(Op::Typed);
    S.To = std::move(Bound);
    S.Entity = boundClass(Positions);
  }

  /// Adds the class of such objects to the unit, with its call operator.
  EntityRef boundClass(const std::vector<PositionSource> &Positions) {
    std::string Id = "model:" + Unit.str(F.Id).str();
    EntityRef Class = Unit.Entities.size(), Operator = Class + 1;
    Entity C;
    C.Id = Strings(Id);
    C.Kind = EntityKind::Class;
    C.Name = F.Name;
    C.Flags = EF_System | EF_Closure;
    C.Members = {Operator};
    Entity O;
    O.Id = Strings(Id + "()");
    O.Name = Strings((Unit.str(F.Name) + "::operator()").str());
    O.Flags = EF_System | EF_Method;
    O.Parent = Class;
    O.Body = Unit.Bodies.size();
    for (unsigned I = 0; I <= BoundArguments; ++I) {
      Parameter P;
      P.Name = Strings(I ? "a" + std::to_string(I - 1) : "this");
      P.How = Passing::Pointer;
      O.Parameters.push_back(P);
    }
    Unit.Bodies.push_back(boundCall(O, Positions));
    Unit.Entities.push_back(std::move(C));
    Unit.Entities.push_back(std::move(O));
    return Class;
  }

  Body boundCall(const Entity &Operator,
                 const std::vector<PositionSource> &Positions) {
    Body B;
    for (const Parameter &P : Operator.Parameters)
      B.Variables.push_back(
          {Variable::Kind::Parameter, P.Name, P.Where, NoIndex});
    B.Variables.emplace_back();
    Place Answer{VarId(B.Variables.size() - 1), {}};
    Place Object{0, {derefStep()}};
    Statement Call;
    Call.Kind = Op::Call;
    Call.Callee = CallKind::Indirect;
    Call.From = partOf(Object, "callee");
    Call.To = Answer;
    for (size_t I = 0; I != Positions.size(); ++I)
      if (Positions[I] && *Positions[I] < BoundArguments)
        Call.Arguments.push_back({Place{*Positions[I] + 1, {}}, 0});
      else
        Call.Arguments.push_back({partOf(Object, std::to_string(I)), 0});
    Statement Return;
    Return.Kind = Op::Return;
    Return.From = Answer;
    B.Blocks.push_back({{std::move(Call), std::move(Return)}, {}});
    return B;
  }

  std::optional<unsigned> placeholderOf(const ModelExpression &E) const {
    const Parameter *P = plainParameter(E);
    return P ? placeholder(Unit.str(P->Type)) : std::nullopt;
  }

  /// The parameter that \p E is, without steps; null if it is none.
  const Parameter *plainParameter(const ModelExpression &E) const {
    if (E.From != Root::Argument)
      return nullptr;
    if (E.Steps.empty())
      return parameter(E.Number);
    unsigned Part = 0;
    if (llvm::StringRef(E.Steps.front().Text).getAsInteger(10, Part))
      return nullptr;
    auto It = PartTypes.find({E.Number, Part});
    return It == PartTypes.end() ? nullptr : &It->second;
  }

  /// How many arguments the callable \p E takes, the object of a member
  /// pointer among them.
  std::optional<unsigned> argumentsTaken(const ModelExpression &E) const {
    const Parameter *P = plainParameter(E);
    if (!P)
      return std::nullopt;
    if (auto N = parametersInType(Unit.str(P->Type)))
      return N;
    if (P->Class != NoIndex)
      for (EntityRef Member : Unit.Entities[P->Class].Members)
        if (Unit.str(Unit.Entities[Member].Name).ends_with("operator()"))
          return Unit.Entities[Member].Parameters.size() - 1;
    return std::nullopt;
  }

  //===--------------------------------------------------------------------===//
  // Objects that come and go
  //===--------------------------------------------------------------------===//

  EntityRef typeArgument(const std::optional<ModelType> &T) const {
    if (!T)
      return NoIndex;
    llvm::ArrayRef<EntityRef> List = F.TypeArguments;
    if (T->OfClass) {
      if (F.Parent != NoIndex && !Unit.Entities[F.Parent].TypeArguments.empty())
        List = Unit.Entities[F.Parent].TypeArguments;
      else if (!F.has(EF_Destructor)) // That is never a template itself.
        return guessedClassArgument();
    }
    return T->Index < List.size() && isClass(List[T->Index]) ? List[T->Index]
                                                             : NoIndex;
  }

  bool isClass(EntityRef E) const {
    return E < Unit.Entities.size() &&
           Unit.Entities[E].Kind == EntityKind::Class;
  }

  /// Where the arguments of the class are not listed apart from those of the
  /// function: the last one that is no allocator or other policy.
  EntityRef guessedClassArgument() const {
    for (EntityRef E : llvm::reverse(F.TypeArguments))
      if (isClass(E) && !isPolicy(Unit.str(Unit.Entities[E].Name)))
        return E;
    return NoIndex;
  }

  static bool isPolicy(llvm::StringRef Class) {
    static constexpr llvm::StringLiteral Policies[] = {
        "std::allocator",      "std::pmr::polymorphic_allocator",
        "std::less",           "std::greater",
        "std::equal_to",       "std::hash",
        "std::default_delete", "std::char_traits"};
    return llvm::is_contained(Policies, Class);
  }

  void allocates(const ModelEffect &E) {
    Place To = place(*E.To);
    Place New = To.Path.empty() ? To : Place{temporary(), {}};
    Statement &S = emit(Op::Allocate);
    S.To = New;
    S.Entity = typeArgument(E.Type);
    S.Flags = M.Repeats ? SF_InLoop : 0;
    if (!To.Path.empty())
      copy(std::move(To), std::move(New), M.Repeats);
  }

  void constructs(const ModelEffect &E) {
    EntityRef Class = typeArgument(E.Type);
    Place Object = place(*E.To);
    std::vector<std::optional<ModelExpression>> Args =
        E.Tuple ? tupleParts(E.From) : expand(E.From);
    if (Class != NoIndex) {
      Statement &S = emit(Op::Typed);
      S.To = Object;
      S.Entity = Class;
    }
    std::vector<EntityRef> Candidates = constructors(Class, Args);
    if (Candidates.empty() && initializesFields(Class, Args))
      return initializeFields(Class, Object, Args);
    if (Candidates.empty() || copies(Class, Args)) // Scalars, aggregates, copies.
      for (const auto &A : Args)
        if (A) {
          Place From = value(*A);
          copy(Object, std::move(From), true);
        }
    if (Candidates.empty() && Class != NoIndex && !copies(Class, Args) &&
        Unit.Entities[Class].has(EF_System))
      Candidates.push_back(libraryConstructor(Class, Args));
    if (Candidates.size() == 1)
      return callDirect(Candidates.front(), Object, Args);
    // One of them, nobody knows which.
    uint32_t From = Out.Blocks.size() - 1;
    std::vector<uint32_t> Ends;
    for (EntityRef Constructor : Candidates) {
      Out.Blocks[From].Successors.push_back(Out.Blocks.size());
      Out.Blocks.emplace_back();
      callDirect(Constructor, Object, Args);
      Ends.push_back(Out.Blocks.size() - 1);
    }
    if (Ends.empty())
      return;
    for (uint32_t End : Ends)
      Out.Blocks[End].Successors.push_back(Out.Blocks.size());
    Out.Blocks.emplace_back();
  }

  /// The parts of a tuple argument, as its type lists them; those that are
  /// references lead to what they refer to.
  std::vector<std::optional<ModelExpression>>
  tupleParts(const std::vector<std::optional<ModelExpression>> &Of) {
    std::vector<std::optional<ModelExpression>> Parts;
    const Parameter *P =
        Of.empty() || !Of[0] ? nullptr : plainParameter(*Of[0]);
    if (!P)
      return Parts;
    for (llvm::StringRef Type : templateArguments(Unit.str(P->Type))) {
      ModelExpression Part = *Of[0];
      auto I = static_cast<unsigned>(Parts.size());
      Part.Steps.push_back(
          {ModelStep::Kind::Part, 0, std::to_string(I)});
      if (Type.ends_with("&"))
        Part.Steps.push_back({ModelStep::Kind::Deref, 0, ""});
      Parameter &As = PartTypes[{Part.Number, I}];
      As.Type = Strings(Type);
      As.IsReference = Type.ends_with("&");
      Parts.push_back(std::move(Part));
    }
    return Parts;
  }

  /// Whether \p Args are the values of an aggregate's fields.
  bool initializesFields(
      EntityRef Class,
      const std::vector<std::optional<ModelExpression>> &Args) const {
    return Class != NoIndex && !Args.empty() && !copies(Class, Args) &&
           Args.size() <= Unit.Entities[Class].Fields.size();
  }

  void
  initializeFields(EntityRef Class, const Place &Object,
                   const std::vector<std::optional<ModelExpression>> &Args) {
    for (size_t I = 0; I != Args.size(); ++I) {
      Place Field = Object;
      Field.Path.push_back(
          {Step::Kind::Field, Unit.Entities[Class].Fields[I]});
      if (Args[I])
        copy(std::move(Field), value(*Args[I]), false);
    }
  }

  /// A constructor of a library class that takes \p Args: no declaration of it
  /// was seen, but a model may speak for it.
  EntityRef
  libraryConstructor(EntityRef Class,
                     const std::vector<std::optional<ModelExpression>> &Args) {
    llvm::StringRef Name = Unit.str(Unit.Entities[Class].Name);
    Entity C;
    C.Id = Strings("model:" + Unit.str(F.Id).str() + "<constructor>");
    C.Name = Strings((Name + "::" + Name.rsplit("::").second).str());
    C.Flags = EF_System | EF_Method | EF_Constructor | EF_VoidResult;
    C.Parent = Class;
    C.Parameters.emplace_back();
    C.Parameters.back().How = Passing::Pointer;
    for (const auto &A : Args) {
      const Parameter *P = A ? plainParameter(*A) : nullptr;
      C.Parameters.push_back(P ? *P : Parameter());
      C.Parameters.back().Facts.clear();
    }
    Unit.Entities.push_back(std::move(C));
    return Unit.Entities.size() - 1;
  }

  /// The constructors of \p Class that could take \p Args; of those, the ones
  /// that overload resolution finds best, as far as types by name say it.
  std::vector<EntityRef>
  constructors(EntityRef Class,
               const std::vector<std::optional<ModelExpression>> &Args) const {
    std::vector<EntityRef> Exact, Longer;
    if (Class == NoIndex)
      return Exact;
    bool Copies = copies(Class, Args);
    for (EntityRef Member : Unit.Entities[Class].Members) {
      const Entity &C = Unit.Entities[Member];
      if (!C.has(EF_Constructor) || C.Parameters.empty() ||
          C.has(EF_CopyOrMove) != Copies)
        continue;
      if (C.has(EF_CopyOrMove) && C.has(EF_Implicit))
        continue;
      size_t Takes = C.Parameters.size() - 1;
      if (Takes == Args.size())
        Exact.push_back(Member);
      else if (Takes > Args.size() || C.has(EF_Variadic))
        Longer.push_back(Member);
    }
    return best(Exact.empty() ? Longer : Exact, Args);
  }

  /// The best of \p Candidates; all of them where no conversion is known.
  std::vector<EntityRef>
  best(const std::vector<EntityRef> &Candidates,
       const std::vector<std::optional<ModelExpression>> &Args) const {
    std::vector<EntityRef> Best;
    unsigned Highest = 0;
    for (EntityRef Member : Candidates) {
      const Entity &C = Unit.Entities[Member];
      unsigned Sum = 1;
      for (size_t I = 0; I != Args.size() && Sum; ++I) {
        const Parameter *Given = Args[I] ? plainParameter(*Args[I]) : nullptr;
        unsigned Fits = Given && I + 1 < C.Parameters.size()
                            ? conversion(*Given, C.Parameters[I + 1], Unit)
                            : 1;
        Sum = Fits ? Sum + Fits : 0;
      }
      if (Sum < Highest || Sum == 0)
        continue;
      if (Sum > Highest)
        Best.clear();
      Highest = Sum;
      Best.push_back(Member);
    }
    return Best.empty() ? Candidates : Best;
  }

  bool copies(EntityRef Class,
              const std::vector<std::optional<ModelExpression>> &Args) const {
    return Args.size() == 1 && isOfClass(Args[0], Class);
  }

  bool isOfClass(const std::optional<ModelExpression> &A,
                 EntityRef Class) const {
    if (!A || A->From != Root::Argument || !A->Steps.empty())
      return false;
    const Parameter *P = parameter(A->Number);
    return P && P->Class == Class && (P->IsReference || P->How == Passing::Value);
  }

  void callDirect(EntityRef Callee, const Place &Object,
                  const std::vector<std::optional<ModelExpression>> &Args) {
    const Entity &C = Unit.Entities[Callee];
    std::vector<Argument> List{{addressOf(Object), 0}};
    for (size_t I = 0; I != Args.size(); ++I) {
      bool ByReference =
          I + 1 < C.Parameters.size() && C.Parameters[I + 1].IsReference;
      Argument A;
      if (Args[I]) {
        A.From = value(*Args[I]);
        if (ByReference && !Args[I]->AddressOf)
          A.From = addressOf(std::move(A.From));
      }
      List.push_back(std::move(A));
    }
    Statement &S = emit(Op::Call);
    S.Entity = Callee;
    S.Arguments = std::move(List);
    S.Callee = C.has(EF_Virtual) ? CallKind::Virtual : CallKind::Direct;
    S.Flags = SF_MayBe | (C.has(EF_Constructor) ? SF_Constructs : 0);
  }

  void destroys(const ModelEffect &E) {
    EntityRef Class = typeArgument(E.Type);
    if (Class == NoIndex)
      return;
    for (EntityRef Member : Unit.Entities[Class].Members)
      if (Unit.Entities[Member].has(EF_Destructor) &&
          !Unit.Entities[Member].Parameters.empty())
        callDirect(Member, place(*E.To), {});
  }

  const FunctionModel &M;
  const Entity &F;
  TUSummary &Unit;
  StringInterner &Strings;
  ModelArguments Arguments;
  Body Out;
  Place Result;
  unsigned Position = 0; ///< What `.<args>` stands for at the moment.
  /// By argument and part: the element types of tuples.
  std::map<std::pair<unsigned, unsigned>, Parameter> PartTypes;
};

} // namespace

Body art5::modelBody(const FunctionModel &M, const Entity &F, TUSummary &Unit,
                     StringInterner &Strings) {
  ModelArguments A = ModelArguments::of(M, F, Unit);
  if (!M.SaysFlow || (M.NeedsObject && !A.HasObject) ||
      (M.Needed > A.Count && !A.Variadic))
    return Body();
  return BodyBuilder(M, F, Unit, Strings).build();
}

static void addFacts(const std::vector<std::string> &Tokens, SourcePos Where,
                     std::vector<FactDecl> &To, StringInterner &Strings) {
  for (const std::string &Token : Tokens) {
    StringId Id = Strings(Token);
    if (llvm::none_of(To, [&](const FactDecl &D) { return D.Token == Id; }))
      To.push_back({Id, Where, /*FromModel=*/true});
  }
}

void art5::addModelFacts(const FunctionModel &M, Entity &F,
                           const TUSummary &Unit, StringInterner &Strings) {
  ModelArguments A = ModelArguments::of(M, F, Unit);
  SourcePos Where{Strings(M.Where.File), M.Where.Line, M.Where.Column};
  addFacts(M.Facts, Where, F.Facts, Strings);
  for (const auto &[N, Tokens] : M.ArgumentFacts)
    if (A.First + N < F.Parameters.size())
      addFacts(Tokens, Where, F.Parameters[A.First + N].Facts, Strings);
  // Whether a function of the project's own comes back, its body says.
  if (M.NoReturn && F.Body == NoIndex)
    F.Flags |= EF_NoReturn;
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

namespace {

class BodyPrinter {
public:
  BodyPrinter(const Body &B, const TUSummary &Unit) : B(B), Unit(Unit) {}

  std::string print() {
    for (size_t I = 0; I != B.Blocks.size(); ++I) {
      if (B.Blocks.size() > 1) {
        Out << "b" << I << ":";
        for (uint32_t S : B.Blocks[I].Successors)
          Out << " ->b" << S;
        Out << "\n";
      }
      for (const Statement &S : B.Blocks[I].Statements)
        statement(S);
    }
    return Text;
  }

private:
  void variable(VarId V) {
    if (V >= B.Variables.size())
      Out << "?";
    else if (B.Variables[V].Name)
      Out << Unit.str(B.Variables[V].Name);
    else if (B.Variables[V].K == Variable::Kind::Parameter)
      Out << "p" << V;
    else
      Out << "t" << V;
  }

  void place(const Place &P) {
    if (P.isNone()) {
      Out << "none";
      return;
    }
    variable(P.Base);
    for (const Step &S : P.Path)
      switch (S.K) {
      case Step::Kind::Field:
        Out << "." << entity(S.Index);
        break;
      case Step::Kind::Deref:
        Out << ".*";
        break;
      case Step::Kind::Element:
        Out << "[*]";
        break;
      case Step::Kind::Offset:
        Out << "[+]";
        break;
      case Step::Kind::Index:
        Out << "[" << Unit.str(S.Index) << "]";
        break;
      case Step::Kind::Part:
        Out << "." << Unit.str(S.Index);
        break;
      }
  }

  llvm::StringRef entity(uint32_t E) const {
    return E < Unit.Entities.size() ? Unit.str(Unit.Entities[E].Name) : "?";
  }

  void call(const Statement &S) {
    if (!S.To.isNone()) {
      place(S.To);
      Out << " = ";
    }
    Out << (S.Callee == CallKind::Virtual ? "virtual " : "call ");
    if (S.Callee == CallKind::Indirect)
      place(S.From);
    else
      Out << entity(S.Entity);
    Out << "(";
    for (size_t I = 0; I != S.Arguments.size(); ++I) {
      Out << (I ? ", " : "");
      place(S.Arguments[I].From);
    }
    Out << ")";
    if (S.Flags & SF_Concurrent)
      Out << " concurrent";
  }

  void statement(const Statement &S) {
    Out << "  ";
    const char *Assign = S.Flags & SF_Weak ? " += " : " = ";
    switch (S.Kind) {
    case Op::Copy:
    case Op::Address:
      place(S.To);
      Out << Assign << (S.Kind == Op::Address ? "&" : "");
      place(S.From);
      break;
    case Op::Allocate:
      place(S.To);
      Out << Assign << "new " << (S.Entity == NoIndex ? "" : entity(S.Entity));
      break;
    case Op::Function:
      place(S.To);
      Out << Assign << "function " << entity(S.Entity);
      break;
    case Op::Typed:
      place(S.To);
      Out << " : " << entity(S.Entity);
      break;
    case Op::Call:
      call(S);
      break;
    case Op::Clear:
      Out << "clear ";
      place(S.To);
      break;
    case Op::Swap:
      Out << "swap ";
      place(S.To);
      Out << ", ";
      place(S.From);
      break;
    default:
      Out << word(S.Kind) << " ";
      place(S.From.isNone() ? S.To : S.From);
      break;
    }
    Out << "\n";
  }

  static llvm::StringRef word(Op Kind) {
    switch (Kind) {
    case Op::Return:
      return "return";
    case Op::Throw:
      return "throw";
    case Op::Yield:
      return "yield";
    case Op::Catch:
      return "catch";
    case Op::Rethrow:
      return "rethrow";
    default:
      return "fact";
    }
  }

  const Body &B;
  const TUSummary &Unit;
  std::string Text;
  llvm::raw_string_ostream Out{Text};
};

} // namespace

std::string art5::printBody(const Body &B, const TUSummary &Unit) {
  return BodyPrinter(B, Unit).print();
}

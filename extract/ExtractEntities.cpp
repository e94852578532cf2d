// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ExtractEntities.h"
#include "annotations/FactReader.h"
#include "support/Text.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace art5 {

/// Absolute, without dots, and relative to Root where it lies below it.
static std::string portablePath(StringRef Path, const FileManager &Files,
                                StringRef Root) {
  llvm::SmallString<256> Full(Path);
  Files.makeAbsolutePath(Full);
  llvm::sys::path::remove_dots(Full, /*remove_dot_dot=*/true);
  StringRef Result = Full;
  if (!Root.empty() && Result.starts_with(Root) &&
      Result.size() > Root.size() &&
      (Root.ends_with("/") || Result[Root.size()] == '/'))
    Result = Result.drop_front(Root.size()).ltrim('/');
  return llvm::sys::path::convert_to_slash(Result);
}

/// The one name of a file that may be reached by several, through links: its
/// real path, told from the deepest folder above \p Main, as that is written,
/// in which it lies. What is no file on a disk keeps its name.
static std::string oneNameOf(std::string Path, StringRef Main) {
  llvm::SmallString<256> Real;
  if (llvm::sys::fs::real_path(Path, Real) || Real == Path)
    return Path;
  for (StringRef Above = llvm::sys::path::parent_path(Main); !Above.empty();
       Above = llvm::sys::path::parent_path(Above)) {
    llvm::SmallString<256> Folder;
    StringRef Rest = Real;
    if (!llvm::sys::fs::real_path(Above, Folder) &&
        Rest.consume_front(Folder) && Rest.starts_with("/"))
      return (Above + Rest).str();
  }
  return std::string(Real);
}

EntityTable::EntityTable(ASTContext &Context, const ExtractOptions &Options,
                         TUSummary &Summary)
    : Context(Context), Options(Options), Summary(Summary), Strings(Summary) {
  const SourceManager &SM = Context.getSourceManager();
  MainFile = Summary.Strings[fileName(SM.getMainFileID())];
  Summary.MainFiles.push_back(Strings(MainFile));
}

bool EntityTable::isInMainSource(const Decl *D) const {
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation Loc = SM.getExpansionLoc(D->getLocation());
  if (Loc.isInvalid())
    return false;
  FileID F = SM.getFileID(Loc);
  if (F == SM.getMainFileID())
    return true;
  // A unity build includes its sources in a file of its own.
  OptionalFileEntryRef Entry = SM.getFileEntryRefForID(F);
  SourceLocation By = SM.getIncludeLoc(F);
  static constexpr StringRef Endings[] = {".c", ".cc", ".cpp", ".cxx", ".c++",
                                          ".C", ".m",  ".mm",  ".cu",  ".hip"};
  return Entry && By.isValid() && SM.getFileID(By) == SM.getMainFileID() &&
         llvm::is_contained(Endings,
                            llvm::sys::path::extension(Entry->getName()));
}

StringId EntityTable::fileName(FileID F) {
  auto [It, New] = Files.try_emplace(F, 0);
  if (!New)
    return It->second;
  const SourceManager &SM = Context.getSourceManager();
  std::string Name;
  if (OptionalFileEntryRef Entry = SM.getFileEntryRefForID(F)) {
    Name = portablePath(Entry->getName(), SM.getFileManager(), "");
    if (F != SM.getMainFileID() && !isSystem(SM.getLocForStartOfFile(F)))
      if (OptionalFileEntryRef Main =
              SM.getFileEntryRefForID(SM.getMainFileID()))
        Name = oneNameOf(
            Name, portablePath(Main->getName(), SM.getFileManager(), ""));
    Name = portablePath(Name, SM.getFileManager(), Options.Root);
  }
  StringId Id = Strings(Name);
  Files[F] = Id;
  if (Id && !isSystem(SM.getLocForStartOfFile(F)))
    Summary.Files.push_back(Id);
  return Id;
}

SourcePos EntityTable::position(SourceLocation Loc) {
  if (Loc.isInvalid())
    return {};
  const SourceManager &SM = Context.getSourceManager();
  auto Place = SM.getDecomposedLoc(SM.getFileLoc(Loc));
  return {fileName(Place.first), SM.getLineNumber(Place.first, Place.second),
          SM.getColumnNumber(Place.first, Place.second)};
}

bool EntityTable::isSystem(SourceLocation Loc) const {
  const SourceManager &SM = Context.getSourceManager();
  Loc = SM.getExpansionLoc(Loc);
  if (Loc.isInvalid())
    return true; // Built in.
  if (!SM.isInSystemHeader(Loc))
    return false;
  if (Options.OwnHeaders.empty())
    return true;
  FileID F = SM.getFileID(Loc);
  auto [It, New] = SystemFiles.try_emplace(F, true);
  if (New)
    if (OptionalFileEntryRef Entry = SM.getFileEntryRefForID(F)) {
      std::string Path =
          portablePath(Entry->getName(), SM.getFileManager(), Options.Root);
      for (const std::string &Glob : Options.OwnHeaders)
        if (matchPathGlob(Glob, Path))
          It->second = false;
    }
  return It->second;
}

bool EntityTable::isSystem(const Decl *D) const {
  return isSystem(D->getLocation());
}

//===----------------------------------------------------------------------===//
// Ids and names
//===----------------------------------------------------------------------===//

/// The function (or lambda) that \p D is declared in, if any.
static const FunctionDecl *enclosingFunction(const Decl *D) {
  for (const DeclContext *DC = D->getDeclContext(); DC; DC = DC->getParent())
    if (const auto *F = dyn_cast<FunctionDecl>(DC))
      return F;
  return nullptr;
}

/// Ids of what is declared in a function start from the function, so that two
/// instantiations of a template keep their lambdas and local classes apart.
std::string EntityTable::localId(const NamedDecl *D) {
  std::string Id;
  if (const auto *Parent = dyn_cast<NamedDecl>(cast<Decl>(D->getDeclContext())))
    Id = idOf(Parent);
  if (const auto *Var = dyn_cast<VarDecl>(D); Var || isa<TagDecl>(D)) {
    const SourceManager &SM = Context.getSourceManager();
    auto Place = SM.getDecomposedLoc(SM.getFileLoc(D->getLocation()));
    return Id + "@" + std::to_string(Place.second) + D->getNameAsString();
  }
  if (const auto *Field = dyn_cast<FieldDecl>(D))
    return Id + ".f" + std::to_string(Field->getFieldIndex());
  std::string Type;
  if (const auto *Value = dyn_cast<ValueDecl>(D))
    Type = Value->getType().getCanonicalType().getAsString();
  return Id + "." + D->getNameAsString() + ":" + Type;
}

/// Names of instantiations grow with every argument of their arguments: past
/// \p Limit bytes, a hash stands for the rest.
static std::string abbreviated(std::string Text, size_t Limit) {
  if (Text.size() <= Limit)
    return Text;
  llvm::ArrayRef<uint8_t> Bytes(reinterpret_cast<const uint8_t *>(Text.data()),
                                Text.size());
  llvm::XXH128_hash_t Hash = llvm::xxh3_128bits(Bytes);
  size_t Kept = Limit - 33;
  // Not within a character.
  while (Kept && (static_cast<unsigned char>(Text[Kept]) & 0xc0) == 0x80)
    --Kept;
  return Text.substr(0, Kept) + "~" +
         llvm::utohexstr(Hash.high64, /*LowerCase=*/true, 16) +
         llvm::utohexstr(Hash.low64, /*LowerCase=*/true, 16);
}
static constexpr size_t MaxIdLength = 120, MaxTypeLength = 400;

/// The id of what an asm label says that \p D is; empty if there is none.
std::string EntityTable::labelledId(const NamedDecl *D) {
  StringRef Symbol = isSystem(D) ? StringRef() : SymbolNames::labelOf(D);
  if (Symbol.empty() || !(isa<FunctionDecl, VarDecl>(D)))
    return {};
  if (const NamedDecl *Same = Symbols.find(Symbol))
    return idOf(Same);
  if (!SymbolNames::isPlain(Symbol))
    return {};
  return (isa<FunctionDecl>(D) ? "c:@F@" : "c:@") + Symbol.str();
}

std::string EntityTable::idOf(const NamedDecl *D) {
  D = cast<NamedDecl>(D->getCanonicalDecl());
  auto It = Ids.find(D);
  if (It != Ids.end())
    return It->second;
  std::string Id;
  llvm::SmallString<128> USR;
  if (std::string Label = labelledId(D); !Label.empty())
    return Ids[D] = Label;
  if (enclosingFunction(D))
    Id = localId(D);
  else if (!index::generateUSRForDecl(D, USR) && !USR.empty())
    Id = std::string(USR);
  else
    Id = D->getQualifiedNameAsString() + "@" +
         std::to_string(position(D->getLocation()).Line);
  if (const auto *F = dyn_cast<FunctionDecl>(D);
      F && F->getTemplateSpecializationArgs()) {
    // Closure types among the arguments are not told apart by the USR alone.
    std::string Arguments;
    llvm::raw_string_ostream OS(Arguments);
    for (const TemplateArgument &A :
         F->getTemplateSpecializationArgs()->asArray())
      if (A.getKind() == TemplateArgument::Type)
        if (const RecordDecl *R = recordOf(A.getAsType());
            R && enclosingFunction(R))
          OS << "<" << idOf(R) << ">";
    Id += Arguments;
  }
  bool IsMain = isa<FunctionDecl>(D) && cast<FunctionDecl>(D)->isMain();
  if (!enclosingFunction(D) && (!D->isExternallyVisible() || IsMain)) {
    std::string Prefix = MainFile + "#";
    const SourceManager &SM = Context.getSourceManager();
    FileID F = SM.getFileID(SM.getFileLoc(D->getLocation()));
    if (F != SM.getMainFileID())
      Prefix += Summary.Strings[fileName(F)] + "#";
    Id = Prefix + Id;
  }
  Id = abbreviated(std::move(Id), MaxIdLength);
  Ids[D] = Id;
  return Id;
}

/// Inline, or brought into its parent by a using-directive there, as libraries
/// that version their names do: nobody writes it.
bool EntityTable::isTransparent(const NamespaceDecl *NS) const {
  if (NS->isInline() || NS->isAnonymousNamespace())
    return true;
  const auto *Parent = dyn_cast<NamespaceDecl>(NS->getDeclContext());
  if (!Parent || !isSystem(NS))
    return false;
  for (const NamespaceDecl *Part : Parent->redecls())
    for (const UsingDirectiveDecl *U : Part->using_directives())
      if (U->getNominatedNamespace()->getCanonicalDecl() ==
          NS->getCanonicalDecl())
        return true;
  return false;
}

/// A qualified name without template arguments, parameter lists, inline
/// namespaces and anonymous namespaces; lambdas are enclosing::lambda@LINE.
std::string EntityTable::nameOf(const NamedDecl *D) {
  std::string Own;
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  if (Method && isLambdaCallOperator(Method)) {
    const CXXRecordDecl *Closure = Method->getParent();
    return nameOf(Closure);
  }
  if (const auto *R = dyn_cast<CXXRecordDecl>(D); R && R->isLambda())
    Own = "lambda@" + std::to_string(position(R->getLocation()).Line);
  else if (isa<CXXConstructorDecl>(D))
    Own = cast<CXXConstructorDecl>(D)->getParent()->getNameAsString();
  else if (isa<CXXDestructorDecl>(D))
    Own = "~" + cast<CXXDestructorDecl>(D)->getParent()->getNameAsString();
  else if (const auto *Conv = dyn_cast<CXXConversionDecl>(D))
    Own = "operator " +
          Conv->getConversionType().getAsString(Context.getPrintingPolicy());
  else
    Own = D->getNameAsString();
  const DeclContext *DC = D->getDeclContext();
  while (DC && !DC->isTranslationUnit()) {
    if (const auto *NS = dyn_cast<NamespaceDecl>(DC)) {
      if (!isTransparent(NS))
        return nameOf(NS) + "::" + Own;
    } else if (const auto *Named = dyn_cast<NamedDecl>(DC)) {
      if (!Named->getDeclName().isEmpty() || isa<CXXRecordDecl>(Named)) {
        const auto *R = dyn_cast<CXXRecordDecl>(Named);
        if (!R || R->isLambda() || R->getIdentifier())
          return nameOf(Named) + "::" + Own;
      }
    }
    DC = DC->getParent();
  }
  return Own;
}

//===----------------------------------------------------------------------===//
// Entities
//===----------------------------------------------------------------------===//

EntityRef EntityTable::add(Entity E) {
  auto Ref = static_cast<EntityRef>(Summary.Entities.size());
  ById[Summary.Strings[E.Id]] = Ref;
  Summary.Entities.push_back(std::move(E));
  return Ref;
}

EntityRef EntityTable::find(StringRef Id) const {
  auto It = ById.find(Id);
  return It == ById.end() ? NoIndex : It->second;
}

std::vector<FactDecl> EntityTable::facts(const Decl *D) {
  std::vector<FactDecl> Result;
  const Vocabulary &Words = Vocabulary::get();
  for (const DeclaredFact &F : factsOf(*D))
    Result.push_back({Strings(Words[F.Token].Full), position(F.Where), false});
  return Result;
}

const RecordDecl *EntityTable::recordOf(QualType T) {
  T = T.getNonReferenceType();
  while (true) {
    if (const auto *A = T->getAsArrayTypeUnsafe())
      T = A->getElementType();
    else if (T->isAnyPointerType())
      T = T->getPointeeType();
    else
      break;
  }
  return T->getAsRecordDecl();
}

const CXXRecordDecl *EntityTable::classOf(QualType T) {
  return dyn_cast_or_null<CXXRecordDecl>(recordOf(T));
}

Passing EntityTable::passing(QualType T) const {
  if (!T->isReferenceType() && !T->isAnyPointerType() && !T->isArrayType())
    return Passing::Value;
  QualType Inner = T->isArrayType()
                       ? Context.getAsArrayType(T)->getElementType()
                       : T->getPointeeType();
  if (T->isFunctionPointerType() || T->isFunctionReferenceType())
    return Passing::ConstPointer;
  if (T->isReferenceType() && Inner->isAnyPointerType() &&
      !Inner->getPointeeType().isConstQualified())
    return Passing::Pointer;
  return Inner.isConstQualified() ? Passing::ConstPointer : Passing::Pointer;
}

StringId EntityTable::typeName(QualType T) {
  PrintingPolicy Policy(Context.getPrintingPolicy());
  Policy.SuppressInlineNamespace = decltype(Policy.SuppressInlineNamespace)(1);
  return Strings(
      abbreviated(T.getCanonicalType().getAsString(Policy), MaxTypeLength));
}

uint32_t EntityTable::functionFlags(const FunctionDecl *D) const {
  uint32_t F = 0;
  auto Set = [&](bool Condition, uint32_t Flag) {
    if (Condition)
      F |= Flag;
  };
  Set(isSystem(D), EF_System);
  Set(D->isExternallyVisible(), EF_External);
  Set(D->isExternC() || !Context.getLangOpts().CPlusPlus, EF_CLinkage);
  Set(D->isNoReturn(), EF_NoReturn);
  Set(D->isMain(), EF_Main);
  Set(D->isImplicit() || D->isDefaulted(), EF_Implicit);
  Set(D->isVariadic(), EF_Variadic);
  Set(D->getReturnType()->isVoidType(), EF_VoidResult);
  Set(D->getReturnType()->isReferenceType(), EF_ReferenceResult);
  Set(isInMainSource(D), EF_InMainFile);
  if (const auto *Proto = D->getType()->getAs<FunctionProtoType>())
    Set(isUnresolvedExceptionSpec(Proto->getExceptionSpecType())
            ? D->isImplicit() || D->isDefaulted()
            : Proto->canThrow() == CT_Cannot,
        EF_NoExcept);
  const auto *M = dyn_cast<CXXMethodDecl>(D);
  if (!M)
    return F;
  Set(M->isInstance(), EF_Method);
  Set(M->isStatic(), EF_Static);
  Set(M->isVirtual(), EF_Virtual);
  Set(M->isPureVirtual(), EF_Pure);
  Set(M->isInstance() && M->isConst(), EF_ConstMethod);
  Set(isa<CXXDestructorDecl>(M), EF_Destructor);
  Set(isLambdaCallOperator(M), EF_LambdaCall);
  Set(M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator(),
      EF_CopyOrMove);
  if (const auto *C = dyn_cast<CXXConstructorDecl>(M)) {
    Set(true, EF_Constructor);
    Set(C->isCopyOrMoveConstructor(), EF_CopyOrMove);
  }
  return F;
}

void EntityTable::addParameters(Entity &E, const FunctionDecl *D,
                                const CXXRecordDecl *StaticClass) {
  llvm::ArrayRef<ParmVarDecl *> Declared = D->parameters();
  if (const auto *M = dyn_cast<CXXMethodDecl>(D); M && M->isInstance()) {
    Parameter This;
    This.Name = Strings("this");
    This.How = M->isConst() ? Passing::ConstPointer : Passing::Pointer;
    This.Class = record(StaticClass ? StaticClass : M->getParent());
    if (M->isExplicitObjectMemberFunction()) {
      // Declared as a parameter; handed over like any other object.
      const ParmVarDecl *Self = Declared.front();
      QualType T = Self->getType().getNonReferenceType();
      This.Name = Strings(Self->getName());
      This.How = T.isConstQualified() || !Self->getType()->isReferenceType()
                     ? Passing::ConstPointer
                     : Passing::Pointer;
      This.Where = position(Self->getLocation());
      This.Facts = facts(Self);
      Declared = Declared.drop_front();
    }
    E.Parameters.push_back(This);
  }
  for (const ParmVarDecl *P : Declared) {
    Parameter Out;
    Out.Name = Strings(P->getName());
    Out.Type = typeName(P->getType());
    Out.How = passing(P->getType());
    Out.IsReference = P->getType()->isReferenceType();
    if (const RecordDecl *R = recordOf(P->getType()))
      Out.Class = record(R);
    Out.Where = position(P->getLocation());
    Out.Facts = facts(P);
    if (const RecordDecl *R = recordOf(P->getType()); R && !isSystem(R))
      for (FactDecl &F : facts(R))
        if (!llvm::StringRef(Summary.Strings[F.Token]).starts_with("purpose:"))
          Out.Facts.push_back(F);
    E.Parameters.push_back(std::move(Out));
  }
  if (D->isVariadic()) {
    Parameter Rest;
    Rest.Name = Strings("...");
    Rest.How = Passing::Pointer;
    E.Parameters.push_back(Rest);
  }
}

static void collectClasses(const TemplateArgument &A,
                           llvm::SmallVectorImpl<const RecordDecl *> &Out) {
  if (A.getKind() == TemplateArgument::Type) {
    if (const RecordDecl *R = EntityTable::recordOf(A.getAsType()))
      Out.push_back(R);
  } else if (A.getKind() == TemplateArgument::Pack) {
    for (const TemplateArgument &P : A.pack_elements())
      collectClasses(P, Out);
  }
}

std::vector<EntityRef> EntityTable::typeArguments(const FunctionDecl *D,
                                                  const CXXRecordDecl *Class) {
  llvm::SmallVector<const RecordDecl *, 4> Records;
  if (const TemplateArgumentList *Args = D->getTemplateSpecializationArgs();
      Args && !Class)
    for (const TemplateArgument &A : Args->asArray())
      collectClasses(A, Records);
  if (!Class)
    if (const auto *M = dyn_cast<CXXMethodDecl>(D))
      Class = M->getParent();
  for (; Class;) {
    const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Class);
    if (Spec)
      for (const TemplateArgument &A : Spec->getTemplateArgs().asArray())
        collectClasses(A, Records);
    break;
  }
  std::vector<EntityRef> Result;
  for (const RecordDecl *R : Records) {
    Result.push_back(record(R));
    listFields(Result.back(), R);
  }
  return Result;
}

/// The special member of \p D with \p Flags; \p Declared if there is one.
EntityRef EntityTable::special(const CXXRecordDecl *D,
                               const CXXMethodDecl *Declared, uint32_t Flags) {
  EntityRef R = NoIndex;
  if (Declared) {
    R = function(Declared);
    if (Declared->isDeleted() || !Declared->isDefaulted() ||
        Declared->hasBody() || isSystem(Declared))
      return R;
  } else {
    if (isSystem(D))
      return NoIndex;
    // As clang would name it, had anybody asked for it.
    bool Destroys = Flags & EF_Destructor;
    std::string Id = idOf(D) + "@F@" + (Destroys ? "~" : "") +
                     D->getNameAsString() + "#";
    R = find(Id);
    if (R == NoIndex) {
      Entity E;
      E.Id = Strings(Id);
      E.Name = Strings(nameOf(D) + "::" + (Destroys ? "~" : "") +
                       D->getNameAsString());
      E.Flags = Flags | EF_Method | EF_Implicit | EF_VoidResult | EF_External;
      E.Where = position(D->getLocation());
      E.Parent = record(D);
      Parameter This;
      This.Name = Strings("this");
      This.How = Passing::Pointer;
      This.Class = E.Parent;
      E.Parameters.push_back(This);
      R = add(std::move(E));
    }
  }
  if (llvm::none_of(Unwritten, [&](const UnwrittenMember &U) {
        return U.Function == R;
      }))
    Unwritten.push_back({R, D});
  std::vector<EntityRef> &Members = Summary.Entities[record(D)].Members;
  if (!llvm::is_contained(Members, R))
    Members.push_back(R);
  return R;
}

EntityRef EntityTable::destructor(const CXXRecordDecl *D) {
  D = D ? D->getDefinition() : nullptr;
  if (!D || D->hasTrivialDestructor() || D->isDependentType())
    return NoIndex;
  return special(D, D->getDestructor(), EF_Destructor | EF_NoExcept);
}

EntityRef EntityTable::defaultConstructor(const CXXRecordDecl *D) {
  D = D ? D->getDefinition() : nullptr;
  if (!D || !D->hasDefaultConstructor() || D->isDependentType() ||
      D->hasTrivialDefaultConstructor())
    return NoIndex;
  const CXXConstructorDecl *Declared = nullptr;
  for (const CXXConstructorDecl *C : D->ctors())
    if (C->isDefaultConstructor())
      Declared = C;
  return special(D, Declared, EF_Constructor);
}

/// The library makes and ends objects of \p D; an aggregate from a list of its
/// fields' values.
void EntityTable::listFields(EntityRef R, const RecordDecl *D) {
  D = D->getDefinition();
  const auto *Class = dyn_cast_or_null<CXXRecordDecl>(D);
  if (!Class || isSystem(D) || Class->isUnion() || Class->isLambda() ||
      Class->isDependentType())
    return;
  destructor(Class);
  defaultConstructor(Class);
  if (!Class->isAggregate() || Class->getNumBases() ||
      !Summary.Entities[R].Fields.empty())
    return;
  std::vector<EntityRef> Fields;
  for (const FieldDecl *F : Class->fields())
    if (!F->isUnnamedBitField())
      Fields.push_back(field(F));
  Summary.Entities[R].Fields = std::move(Fields);
}

/// "<0> int (int &)": integral template arguments first, since they choose
/// what a function like std::get does.
static std::string signatureOf(const FunctionDecl *D, ASTContext &Context) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  if (const TemplateArgumentList *Args = D->getTemplateSpecializationArgs())
    for (const TemplateArgument &A : Args->asArray())
      if (A.getKind() == TemplateArgument::Integral)
        OS << "<" << llvm::toString(A.getAsIntegral(), 10) << "> ";
  OS << D->getType().getAsString(Context.getPrintingPolicy());
  return abbreviated(std::move(Text), MaxTypeLength);
}

void EntityTable::describe(EntityRef R, const FunctionDecl *D,
                           const CXXRecordDecl *StaticClass) {
  // Built aside: asking for classes and parameters may grow the table.
  Entity E = Summary.Entities[R];
  E.Kind = EntityKind::Function;
  E.Flags = functionFlags(D);
  E.Name =
      Strings(StaticClass ? nameOf(StaticClass) + "::" + D->getNameAsString()
                          : nameOf(D));
  E.Signature = Strings(signatureOf(D, Context));
  E.Where = position(D->getLocation());
  E.Facts = facts(D);
  E.Result = passing(D->getReturnType());
  if (const RecordDecl *Class = recordOf(D->getReturnType()))
    E.ResultClass = record(Class);
  addParameters(E, D, StaticClass);
  E.TypeArguments = typeArguments(D, StaticClass);
  if (const auto *M = dyn_cast<CXXMethodDecl>(D)) {
    E.Parent = record(StaticClass ? StaticClass : M->getParent());
    if (!StaticClass)
      for (const CXXMethodDecl *O : M->overridden_methods())
        E.Overrides.push_back(function(O));
  }
  Summary.Entities[R] = std::move(E);
}

/// The entity of \p D; NoIndex, and the id that it is to have, if there is
/// none.
EntityRef EntityTable::known(const NamedDecl *D, StringId &Id) {
  auto It = ByDecl.find(D);
  if (It != ByDecl.end())
    return It->second;
  Id = Strings(idOf(D));
  EntityRef R = find(Summary.Strings[Id]);
  if (R != NoIndex)
    ByDecl[D] = R;
  return R;
}

EntityRef EntityTable::function(const FunctionDecl *D) {
  D = D->getCanonicalDecl();
  StringId Id = 0;
  EntityRef R = known(D, Id);
  if (R != NoIndex)
    return R;
  Entity E;
  E.Id = Id;
  R = add(std::move(E));
  ByDecl[D] = R;
  describe(R, D, nullptr);
  return R;
}

EntityRef EntityTable::systemMember(const CXXMethodDecl *D,
                                    const CXXRecordDecl *StaticClass) {
  if (!StaticClass || StaticClass == D->getParent())
    return function(D);
  std::string Id = idOf(D->getCanonicalDecl()) + " on " + idOf(StaticClass);
  EntityRef R = find(Id);
  if (R != NoIndex)
    return R;
  Entity E;
  E.Id = Strings(Id);
  R = add(std::move(E));
  describe(R, D, StaticClass);
  return R;
}

/// A new entity that holds values: \p D is a variable or a field.
EntityRef EntityTable::addHolder(EntityKind Kind, StringId Id,
                                 const ValueDecl *D, uint32_t Flags) {
  Entity E;
  E.Id = Id;
  E.Kind = Kind;
  E.Flags = Flags;
  E.Name = Strings(nameOf(D));
  E.Where = position(D->getLocation());
  E.Facts = facts(D);
  if (const RecordDecl *Class = recordOf(D->getType());
      Class && !isSystem(Class))
    E.TypeFacts = facts(Class);
  return ByDecl[D] = add(std::move(E));
}

EntityRef EntityTable::variable(const VarDecl *D) {
  D = D->getCanonicalDecl();
  StringId Id = 0;
  EntityRef R = known(D, Id);
  if (R != NoIndex)
    return R;
  return addHolder(EntityKind::Variable, Id, D,
                   (isSystem(D) ? EF_System : 0) |
                       (D->isExternallyVisible() ? EF_External : 0));
}

EntityRef EntityTable::field(const FieldDecl *D) {
  D = D->getCanonicalDecl();
  StringId Id = 0;
  EntityRef R = known(D, Id);
  if (R != NoIndex)
    return R;
  R = addHolder(EntityKind::Field, Id, D, 0);
  EntityRef Parent = record(D->getParent());
  Summary.Entities[R].Parent = Parent;
  return R;
}

/// What tells two classes of one name apart: their fields. In the signature,
/// as a hash; and whether only the main file knows the class.
void EntityTable::describeShape(Entity &E, const RecordDecl *D) {
  if (isInMainSource(D))
    E.Flags |= EF_InMainFile;
  if (!D->isCompleteDefinition() || D->isDependentType())
    return;
  std::string Fields = D->getKindName().str();
  for (const FieldDecl *F : D->fields())
    Fields += ";" + F->getNameAsString() + ":" +
              F->getType().getCanonicalType().getAsString(
                  Context.getPrintingPolicy());
  E.Signature = Strings(llvm::utohexstr(llvm::xxh3_64bits(Fields)));
}

EntityRef EntityTable::record(const RecordDecl *D) {
  if (const RecordDecl *Def = D->getDefinition())
    D = Def;
  StringId Id = 0;
  EntityRef R = known(D, Id);
  if (R != NoIndex)
    return R;
  Entity E;
  E.Id = Id;
  E.Kind = EntityKind::Class;
  E.Name = Strings(nameOf(D));
  E.Where = position(D->getLocation());
  if (isSystem(D))
    E.Flags |= EF_System;
  if (D->isUnion())
    E.Flags |= EF_Union;
  if (!isSystem(D))
    describeShape(E, D);
  R = add(std::move(E));
  ByDecl[D] = R;
  const auto *Class = dyn_cast<CXXRecordDecl>(D);
  if (!Class || !Class->hasDefinition())
    return R;
  uint32_t Flags = 0;
  if (Class->isLambda())
    Flags |= EF_Closure;
  if (Class->isAbstract())
    Flags |= EF_Abstract;
  Summary.Entities[R].Flags |= Flags;
  std::vector<EntityRef> Bases, Members;
  for (const CXXBaseSpecifier &B : Class->bases())
    if (const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl())
      Bases.push_back(record(Base));
  if (!isSystem(D)) {
    for (const CXXMethodDecl *M : Class->methods())
      if (!M->isDeleted() && !M->isDependentContext())
        Members.push_back(function(M));
    for (const Decl *Inner : Class->decls())
      if (const auto *T = dyn_cast<FunctionTemplateDecl>(Inner))
        for (const FunctionDecl *M : T->specializations())
          if (isa<CXXMethodDecl>(M) && !M->isDeleted() &&
              !M->isDependentContext())
            Members.push_back(function(M));
    Summary.Entities[R].Facts = facts(D);
  }
  Summary.Entities[R].Bases = std::move(Bases);
  // Special members may have been added meanwhile.
  for (EntityRef M : Summary.Entities[R].Members)
    if (!llvm::is_contained(Members, M))
      Members.push_back(M);
  Summary.Entities[R].Members = std::move(Members);
  return R;
}

EntityRef EntityTable::synthetic(StringRef What, StringRef Name,
                                 uint32_t Flags) {
  std::string Id = MainFile + "#<" + What.str() + ">";
  EntityRef R = find(Id);
  if (R != NoIndex)
    return R;
  Entity E;
  E.Id = Strings(Id);
  E.Name = Strings("(" + Name.str() + " of " +
                   llvm::sys::path::filename(MainFile).str() + ")");
  E.Flags = Flags | EF_Defined | EF_InMainFile;
  E.Where = {Strings(MainFile), 1, 1};
  return add(std::move(E));
}

EntityRef EntityTable::initializer() {
  return synthetic("init", "static initialisation", EF_Initializer);
}

EntityRef EntityTable::finalizer() {
  return synthetic("fini", "static destruction", EF_Finalizer);
}

/// A variable that stands nowhere in the code.
EntityRef EntityTable::syntheticVariable(StringRef Id, StringRef Name,
                                         SourcePos Where) {
  EntityRef R = find(Id);
  if (R != NoIndex)
    return R;
  Entity E;
  E.Id = Strings(Id);
  E.Kind = EntityKind::Variable;
  E.Name = Strings(Name);
  E.Where = Where;
  return add(std::move(E));
}

EntityRef EntityTable::destruction(const VarDecl *D) {
  return syntheticVariable(idOf(D) + "#<destroys>", nameOf(D),
                           position(D->getLocation()));
}

EntityRef EntityTable::handledException() {
  return syntheticVariable(HandledExceptionId, "(handled exception)", {});
}

Step EntityTable::fieldStep(const FieldDecl *D) {
  if (D->getParent()->isUnion())
    return partStep("union");
  if (isSystem(D))
    return partStep(D->getName());
  return {Step::Kind::Field, field(D)};
}

} // namespace art5

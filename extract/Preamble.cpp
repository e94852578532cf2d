// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/Preamble.h"
#include "annotations/AttributePlugins.h"
#include "extract/ExtractProblems.h"
#include "extract/FileParser.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/MultiplexConsumer.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace art5 {
namespace {

/// Looks at what a preamble would share: which of its includes lead to own
/// declarations, and whether something is wrong with own annotations.
class PreambleConsumer : public ASTConsumer {
public:
  PreambleConsumer(size_t &Shared, const ExtractOptions &Options,
                   CompilerInstance &Compiler)
      : Shared(Shared), Options(Options),
        Annotations(Compiler.getPreprocessor()) {}

  bool shouldSkipFunctionBody(Decl *D) override {
    return skipsBody(*D, Options);
  }

  void HandleTranslationUnit(ASTContext &Context) override {
    for (const Decl *D : Context.getTranslationUnitDecl()->decls())
      limitTo(*D, Context.getSourceManager());
    TUSummary Unit;
    Annotations.addTo(Unit, Context, Options, /*Precompiled=*/false);
    if (!Unit.Gaps.empty())
      Shared = 0;
  }

private:
  size_t &Shared;
  const ExtractOptions &Options;
  AnnotationProblems Annotations;

  void limitTo(const Decl &D, const SourceManager &SM) {
    SourceLocation At = SM.getExpansionLoc(D.getLocation());
    if (At.isInvalid() || SM.isInSystemHeader(At))
      return;
    while (At.isValid() && SM.getFileID(At) != SM.getMainFileID())
      At = SM.getIncludeLoc(SM.getFileID(At));
    // The include in line N is the N-th; what the command line includes comes
    // before all.
    size_t Before = At.isValid() ? SM.getSpellingLineNumber(At) - 1 : 0;
    Shared = std::min(Shared, Before);
  }
};

class PreambleAction : public GeneratePCHAction {
public:
  PreambleAction(size_t &Shared, const ExtractOptions &Options,
                 llvm::StringRef Output)
      : Shared(Shared), Options(Options), Output(Output) {}

  bool BeginInvocation(CompilerInstance &Compiler) override {
    Compiler.getFrontendOpts().OutputFile = Output.str();
    return GeneratePCHAction::BeginInvocation(Compiler);
  }

  std::unique_ptr<ASTConsumer>
  CreateASTConsumer(CompilerInstance &Compiler, llvm::StringRef File) override {
    Compiler.getFrontendOpts().SkipFunctionBodies = true;
    Compiler.getDiagnosticOpts().ShowCarets = false;
    std::unique_ptr<ASTConsumer> Writer =
        GeneratePCHAction::CreateASTConsumer(Compiler, File);
    if (!Writer)
      return nullptr;
    std::vector<std::unique_ptr<ASTConsumer>> Both;
    Both.push_back(std::move(Writer));
    Both.push_back(
        std::make_unique<PreambleConsumer>(Shared, Options, Compiler));
    return std::make_unique<MultiplexConsumer>(std::move(Both));
  }

private:
  size_t &Shared;
  const ExtractOptions &Options;
  llvm::StringRef Output;
};

/// Takes apart what a file includes first: own headers give way to what they
/// include, until something is declared.
class StartFinder {
public:
  StartFinder(const ParserArguments &Arguments, llvm::vfs::FileSystem &Files)
      : Files(Files) {
    const std::vector<std::string> &Line = Arguments.Line;
    for (size_t I = 1; I < Line.size(); ++I)
      for (auto [Flag, Into] :
           {std::pair("-iquote", &QuoteFolders), std::pair("-I", &Folders)}) {
        llvm::StringRef Word = Line[I];
        if (Word == Flag && I + 1 < Line.size())
          Into->push_back(Line[++I]);
        else if (Word.consume_front(Flag))
          Into->push_back(Word.str());
        else
          continue;
        break;
      }
  }

  std::vector<std::string> find(llvm::StringRef File) {
    add(File, /*IsHeader=*/false);
    return std::move(Found);
  }

private:
  /// More is no start that many files share.
  static constexpr size_t MaxBytes = 64 * 1024, MaxFound = 64;
  static constexpr unsigned MaxDepth = 16;

  llvm::vfs::FileSystem &Files;
  std::vector<std::string> QuoteFolders, Folders;
  std::vector<std::string> Found;
  llvm::StringSet<> Seen;
  unsigned Depth = 0;

  /// Adds what the file at \p Path includes first. False if it then declares
  /// something, or nobody knows.
  bool add(llvm::StringRef Path, bool IsHeader) {
    auto Text = Files.getBufferForFile(Path);
    if (!Text || Depth == MaxDepth)
      return false;
    llvm::StringRef Whole = (*Text)->getBuffer();
    IncludePrefix Start = includePrefix(Whole.take_front(MaxBytes), IsHeader);
    if (Whole.size() > MaxBytes)
      Start.Then = IncludePrefix::Rest::Code;
    if (IsHeader && Start.Then == IncludePrefix::Rest::Directives) {
      Found.push_back("\"" + absolute(Path) + "\"");
      return true;
    }
    ++Depth;
    for (const std::string &Header : Start.Headers)
      if (!addHeader(Header, llvm::sys::path::parent_path(Path)))
        return false;
    --Depth;
    return Start.Then == IncludePrefix::Rest::Nothing;
  }

  bool addHeader(llvm::StringRef Header, llvm::StringRef Beside) {
    if (Found.size() >= MaxFound)
      return false;
    std::string Own = ownFile(Header, Beside);
    if (Own.empty())
      Found.push_back(Header.str());
    else if (Seen.insert(Own).second)
      return add(Own, /*IsHeader=*/true);
    return true;
  }

  /// The file that \p Header means in one of the project's own folders; empty
  /// if it is in none.
  std::string ownFile(llvm::StringRef Header, llvm::StringRef Beside) {
    llvm::StringRef Name = Header.drop_front().drop_back();
    std::vector<std::string> In;
    if (Header.starts_with("\"")) {
      In.push_back(Beside.str());
      llvm::append_range(In, QuoteFolders);
    }
    llvm::append_range(In, Folders);
    for (const std::string &Folder : In) {
      llvm::SmallString<256> Path(Folder);
      llvm::sys::path::append(Path, Name);
      auto Status = Files.status(Path);
      if (Status && !Status->isDirectory())
        return std::string(Path);
    }
    return "";
  }

  std::string absolute(llvm::StringRef Path) {
    llvm::SmallString<256> Whole(Path);
    Files.makeAbsolute(Whole);
    return std::string(Whole);
  }
};

std::vector<std::string> startIn(const tooling::CompileCommand &Command,
                                 const ParserArguments &Arguments,
                                 llvm::vfs::FileSystem &Files) {
  auto Has = [&](llvm::StringRef Flag) {
    return llvm::any_of(Arguments.Line, [&](llvm::StringRef Word) {
      return Word.starts_with(Flag);
    });
  };
  // Where headers are looked for in other ways, nothing is known beforehand.
  if (Arguments.Gpu != GpuLanguage::None || Has("-ivfsoverlay") ||
      Has("--driver-mode=cl") || Has("-I-") || Has("-iframework"))
    return {};
  return StartFinder(Arguments, Files).find(Command.Filename);
}

/// Remembers which headers a file names, in the words of its includes.
class NamedHeaders : public PPCallbacks {
public:
  explicit NamedHeaders(llvm::StringSet<> &Names) : Names(Names) {}
  void InclusionDirective(SourceLocation, const Token &, llvm::StringRef Name,
                          bool IsAngled, CharSourceRange, OptionalFileEntryRef,
                          llvm::StringRef, llvm::StringRef, const Module *,
                          bool, SrcMgr::CharacteristicKind) override {
    Names.insert(
        ((IsAngled ? "<" : "\"") + Name + (IsAngled ? ">" : "\"")).str());
  }

private:
  llvm::StringSet<> &Names;
};

} // namespace

bool skipsBody(const Decl &D, const ExtractOptions &Options) {
  const SourceManager &SM = D.getASTContext().getSourceManager();
  return Options.OwnHeaders.empty() &&
         SM.isInSystemHeader(SM.getExpansionLoc(D.getLocation()));
}

StartOfFile startOfFile(const tooling::CompileCommand &Command,
                        const ExtractOptions &Options,
                        const ReplacedFiles *Instead) {
  StartOfFile Start;
  auto Files = filesOf(Command, Instead);
  if (!Options.OwnHeaders.empty() || !Files)
    return Start;
  ParserArguments Arguments = parserArguments(Command);
  Start.Headers = startIn(Command, Arguments, **Files);
  if (Start.Headers.empty())
    return Start;
  Arguments.Line[Arguments.InputAt] =
      llvm::sys::path::extension(Command.Filename).str();
  Start.Flavour = Command.Directory + '\0' +
                  llvm::join(Arguments.Line, llvm::StringRef("\0", 1));
  return Start;
}

Preamble::Preamble(std::vector<std::string> Headers, llvm::StringRef Extension)
    : Headers(std::move(Headers)) {
  // A folder that no disk has, so that nothing lies beside the file.
  Path = "/art5-preamble/start.pch";
  Source = "/art5-preamble/start" + Extension.str();
  for (const std::string &Header : this->Headers)
    Text += "#include " + Header + "\n";
}

BuiltPreamble Preamble::build(const tooling::CompileCommand &Command,
                              const ExtractOptions &Options,
                              const ReplacedFiles *Instead,
                              llvm::StringRef Output) const {
  fillAttributePlugins();
  BuiltPreamble Result;
  auto Files = filesOf(Command, Instead);
  if (!Files)
    return Result;
  FileParser Parser(Command, *Files);
  Parser.addFile(Source, llvm::MemoryBufferRef(Text, Source));
  Parser.parseInstead(Source);
  bool Parsed = Parser.parse(
      [&] {
        Result.Shared = Headers.size();
        return std::make_unique<PreambleAction>(Result.Shared, Options, Output);
      },
      [] { return true; });
  if (!Parsed)
    Result.Shared = 0;
  Result.Written = Parsed && Result.Shared == Headers.size();
  Result.Inputs = (*Files)->inputs();
  return Result;
}

bool Preamble::serve(FileParser &Parser, const tooling::CompileCommand &Command,
                     RecordingFileSystem &Files) const {
  std::vector<std::string> Start = startIn(Command, Parser.arguments(), Files);
  if (Start.size() < Headers.size() ||
      !std::equal(Headers.begin(), Headers.end(), Start.begin()))
    return false;
  Parser.addFile(Source, llvm::MemoryBufferRef(Text, Source));
  Parser.addFile(Path, Bytes->getMemBufferRef());
  return true;
}

void Preamble::apply(CompilerInstance &Compiler) const {
  Compiler.getPreprocessorOpts().ImplicitPCHInclude = Path;
}

void Preamble::watch(Preprocessor &PP, llvm::StringSet<> &Names) {
  PP.addPPCallbacks(std::make_unique<NamedHeaders>(Names));
}

bool Preamble::isAllIn(const llvm::StringSet<> &Names) const {
  return llvm::all_of(Headers, [&](llvm::StringRef Header) {
    return llvm::sys::path::is_absolute(Header.drop_front()) ||
           Names.contains(Header);
  });
}

std::vector<FileInput> joined(std::vector<FileInput> A,
                              const std::vector<FileInput> &B) {
  llvm::append_range(A, B);
  // What was read says most, and comes first of one path.
  llvm::sort(A, [](const FileInput &X, const FileInput &Y) {
    return X.Path != Y.Path ? X.Path < Y.Path : X.Was > Y.Was;
  });
  A.erase(std::unique(A.begin(), A.end(),
                      [](const FileInput &X, const FileInput &Y) {
                        return X.Path == Y.Path;
                      }),
          A.end());
  return A;
}

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ParserArguments.h"
#include "annotations/ClangCompat.h"
#include "extract/NvccArguments.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/TargetParser/Triple.h"
#include ART5_CLANG_OPTIONS_HEADER
#include <optional>

namespace options = ART5_CLANG_OPTIONS;
using clang::tooling::CompileCommand;
using llvm::StringRef;

namespace art5 {
namespace {

/// Names of compilers, without target and version.
constexpr llvm::StringLiteral Compilers[] = {
    "cc",       "c++",        "gcc",          "g++",          "clang",
    "clang++",  "cl",         "clang-cl",     "icc",          "icpc",
    "icx",      "icpx",       "dpcpp",        "nvcc",         "hipcc",
    "amdclang", "amdclang++", "armclang",     "tcc",          "emcc",
    "em++",     "mpicc",      "mpicxx",       "mpic++",       "mpiCC",
    "mpiicc",   "mpiicpc",    "ccc-analyzer", "c++-analyzer", "xlc",
    "xlc++",    "xlclang",    "xlclang++",    "CC",           "nvc",
    "nvc++",    "c89",        "c99",          "craycc",       "crayCC",
    "qcc",      "q++",        "ibm-clang",    "ibm-clang++",  "suncc",
    "sunCC",    "scorep-g++"};

/// "g++-12.2" -> "g++", "x86_64-w64-mingw32-g++-posix" -> the same without
/// "-posix".
StringRef withoutVersion(StringRef Name) {
  for (StringRef Thread : {"-posix", "-win32"})
    if (Name.consume_back(Thread))
      break;
  StringRef Stem = Name.rtrim("0123456789.");
  if (Stem.size() == Name.size())
    return Name;
  return Stem.ends_with("-") ? Stem.drop_back() : Stem;
}

StringRef programName(StringRef Path) {
  StringRef Name = llvm::sys::path::filename(Path);
  Name.consume_back_insensitive(".exe");
  return Name;
}

/// The option and the separate value that only other compilers know.
bool isForeignPair(StringRef Flag) {
  static constexpr llvm::StringLiteral Pairs[] = {
      "-index-store-path", "-index-unit-output-path",
      "-aux-info",         "-dumpbase",
      "-dumpbase-ext",     "-dumpdir",
      "-wrapper",          "-imultilib",
      "-imultiarch"};
  return llvm::is_contained(Pairs, Flag);
}

/// True for options that only say what to produce, where to write, which code
/// to load into the compiler, or which warning is an error.
bool producesOnly(unsigned Id, const llvm::opt::Arg &A) {
  if (A.getOption().matches(options::OPT_M_Group) ||
      A.getOption().matches(options::OPT_Action_Group))
    return true;
  StringRef Text = A.getSpelling();
  for (StringRef Prefix : {"-fplugin",
                           "-fpass-plugin",
                           "-save-temps",
                           "--save-temps",
                           "-save-stats",
                           "-flto",
                           "-fsanitize",
                           "-fno-sanitize",
                           "-fprofile",
                           "-fcs-profile",
                           "-fcoverage",
                           "-ftest-coverage",
                           "--coverage",
                           "-fmodule",
                           "-fno-module",
                           "-fcxx-modules",
                           "-fimplicit-module",
                           "-fprebuilt-",
                           "-fbuiltin-module",
                           "-ftime-trace",
                           "-ftime-report",
                           "-fcrash-diagnostics",
                           "-fsave-optimization-record",
                           "-foptimization-record",
                           "-fproc-stat-report",
                           "-fcolor-diagnostics",
                           "-fdiagnostics",
                           "-fstack-usage",
                           "-Werror",
                           "-pedantic-errors",
                           "-gen-reproducer",
                           "-index-",
                           "-dependency-",
                           "-fpch-"})
    if (Text.starts_with(Prefix))
      return true;
  switch (Id) {
  case options::OPT_o:
  case options::OPT__serialize_diags:
  case options::OPT_pg:
  case options::OPT_H:
  case options::OPT_v:
  case options::OPT__HASH_HASH_HASH:
  case options::OPT_C:
  case options::OPT_CC:
  case options::OPT_P:
  case options::OPT_include_pch:
    return true;
  default:
    return false;
  }
}

/// True if \p Flag, told to clang's second stage with -Xclang, changes what is
/// read and writes or loads nothing.
bool isReadByFrontEnd(StringRef Flag) {
  for (StringRef Never : {"-fplugin", "-fmodule", "-fprofile", "-fdump",
                          "-fsanitize", "-ftime", "-fpch", "-fimplicit-module"})
    if (Flag.starts_with(Never))
      return false;
  return Flag.starts_with("-D") || Flag.starts_with("-U") ||
         Flag.starts_with("-I") || Flag.starts_with("-f") ||
         Flag.starts_with("-std=");
}

/// The same for flags whose value follows in an -Xclang of its own.
bool isReadWithValue(StringRef Flag) {
  return Flag == "-include" || Flag == "-imacros" || Flag == "-isystem" ||
         Flag == "-internal-isystem" || Flag == "-internal-externc-isystem" ||
         Flag == "-idirafter" || Flag == "-iquote" || Flag == "-I" ||
         Flag == "-D" || Flag == "-U";
}

/// Flags of the second stage with a separate value that are left out.
bool isDroppedWithValue(StringRef Flag) {
  return Flag == "-include-pch" || Flag == "-load" || Flag == "-plugin" ||
         Flag == "-add-plugin" || Flag.starts_with("-plugin-arg") ||
         Flag == "-o" || Flag == "-dependency-file" ||
         Flag == "-main-file-name" || Flag == "-index-store-path" ||
         Flag == "-mllvm" || Flag == "-analyzer-config" ||
         Flag == "-analyzer-checker" || Flag == "-analyzer-output" ||
         Flag == "-coverage-notes-file" || Flag == "-serialize-diagnostic-file";
}

/// Writes the arguments of one command.
class Writer {
public:
  Writer(const CompileCommand &Command, ParserArguments &Out)
      : Command(Command), Out(Out) {}

  void write() {
    std::vector<std::string> In = Command.CommandLine;
    if (In.empty())
      In.push_back("clang++");
    if (isNvcc(In.front()))
      In = clangArguments(In, Out.GpuToolkit);
    SecondStage = In.size() > 1 && In[1] == "-cc1";
    if (SecondStage)
      In.erase(In.begin() + 1);
    writeProgram(In.front());
    parse(In);
    Out.Line.push_back("-resource-dir=" ART5_CLANG_RESOURCE_DIR);
    if (!HasInput)
      writeInput(Command.Filename);
  }

private:
  const CompileCommand &Command;
  ParserArguments &Out;
  bool SecondStage = false, HasInput = false, HasTarget = false;
  std::string Language; ///< Of -x, as it stands where the input is.
  std::string FrontEndFlag, LastInPreprocessor;
  std::string Target; ///< That the compiler's name stands for.
  size_t TargetAt = 0;
  const llvm::opt::Arg *Input = nullptr;

  /// Clang's own name in the folder of the compiler: that is where the driver
  /// looks for headers that came with it.
  void writeProgram(StringRef Compiler) {
    StringRef Kind = compilerKind(Compiler);
    bool Plus = Kind.ends_with("++") || Kind.ends_with("xx") ||
                Kind.ends_with("CC") || Kind == "icpc" || Kind == "mpiicpc" ||
                (Kind.empty() && programName(Compiler).contains("++"));
    llvm::SmallString<128> Program;
    if (llvm::sys::path::is_absolute(Compiler))
      Program = llvm::sys::path::parent_path(Compiler);
    llvm::sys::path::append(Program, Plus ? "clang++" : "clang");
    Out.Line.push_back(std::string(Program));
    if (Kind == "cl" || Kind == "clang-cl")
      Out.Line.push_back("--driver-mode=cl");
    else if (Plus)
      Out.Line.push_back("--driver-mode=g++");
    for (const char *Flag : {"-fsyntax-only", "-w", "-Wno-error"})
      Out.Line.push_back(Flag);
    Target = targetOfCompiler(Compiler);
    TargetAt = Out.Line.size();
  }

  void parse(const std::vector<std::string> &In) {
    std::vector<const char *> Words;
    for (size_t I = 1; I < In.size(); ++I)
      if (isForeignPair(In[I]))
        ++I;
      else
        Words.push_back(In[I].c_str());
    bool IsCl = llvm::is_contained(Out.Line, "--driver-mode=cl");
    unsigned Mask = SecondStage ? options::CC1Option
                    : IsCl      ? options::CLOption
                                : options::ClangOption;
    unsigned MissingAt = 0, Missing = 0;
    llvm::opt::InputArgList Args = ART5_CLANG_OPTION_TABLE().ParseArgs(
        Words, MissingAt, Missing, llvm::opt::Visibility(Mask));
    if (Missing)
      Out.Dropped.push_back(Words[MissingAt]);
    Input = chooseInput(Args);
    for (const llvm::opt::Arg *A : Args)
      SecondStage ? addOfSecondStage(*A, Args) : add(*A, Args);
    if (HasTarget || Target.empty())
      return;
    if (HasInput)
      ++Out.InputAt;
    Out.Line.insert(Out.Line.begin() + TargetAt, "--target=" + Target);
  }

  /// Which of several sources in one command is meant.
  const llvm::opt::Arg *chooseInput(const llvm::opt::InputArgList &Args) const {
    std::vector<const llvm::opt::Arg *> All;
    for (const llvm::opt::Arg *A : Args)
      if (A->getOption().getKind() == llvm::opt::Option::InputClass &&
          A->getOption().getID() == options::OPT_INPUT)
        All.push_back(A);
    std::string Wanted = absolute(Command.Filename);
    for (const llvm::opt::Arg *A : All)
      if (absolute(A->getValue()) == Wanted)
        return A;
    for (const llvm::opt::Arg *A : All)
      if (llvm::sys::fs::equivalent(absolute(A->getValue()), Wanted))
        return A;
    return nullptr;
  }
  std::string absolute(StringRef Path) const {
    llvm::SmallString<256> Whole(Path);
    if (!llvm::sys::path::is_absolute(Path)) {
      Whole = Command.Directory;
      llvm::sys::path::append(Whole, Path);
    }
    llvm::sys::path::remove_dots(Whole, /*remove_dot_dot=*/true);
    return std::string(Whole);
  }

  void add(const llvm::opt::Arg &A, const llvm::opt::InputArgList &Args) {
    unsigned Id = A.getOption().getID();
    switch (Id) {
    case options::OPT_INPUT:
      if (&A == Input)
        writeInput(A.getValue());
      return;
    case options::OPT__DASH_DASH:
      for (StringRef File : A.getValues())
        if (!HasInput && absolute(File) == absolute(Command.Filename))
          writeInput(File);
      return;
    case options::OPT_UNKNOWN:
      Out.Dropped.push_back(A.getAsString(Args));
      return;
    case options::OPT_Xclang:
      addFrontEndFlag(A.getValue());
      return;
    case options::OPT_Wp_COMMA:
    case options::OPT_Xpreprocessor:
      for (StringRef Value : A.getValues())
        addPreprocessorFlag(Value);
      return;
    case options::OPT_include:
      // Told to the second stage: the driver would take a precompiled header
      // that lies beside it, made by whatever compiler.
      addForEach({"-include", A.getValue()});
      return;
    case options::OPT_x:
      addLanguage(A.getValue());
      return;
    case options::OPT_resource_dir:
    case options::OPT_resource_dir_EQ:
      return;
    case options::OPT_target:
    case options::OPT_target_legacy_spelling:
      HasTarget = true;
      break;
    case options::OPT_cuda_path_EQ:
    case options::OPT_rocm_path_EQ:
      Out.GpuToolkit = A.getValue();
      return;
    case options::OPT_offload_arch_EQ:
    case options::OPT_cuda_host_only:
    case options::OPT_cuda_device_only:
    case options::OPT_cuda_compile_host_device:
    case options::OPT_fgpu_rdc:
    case options::OPT_arch:
      return;
    default:
      break;
    }
    if (producesOnly(Id, A))
      return;
    render(A, Args);
  }

  /// Of an entry that is clang's own second stage, what is read.
  void addOfSecondStage(const llvm::opt::Arg &A,
                        const llvm::opt::InputArgList &Args) {
    unsigned Id = A.getOption().getID();
    if (Id == options::OPT_INPUT) {
      if (&A == Input)
        writeInput(A.getValue());
    } else if (Id == options::OPT_triple) {
      HasTarget = true;
      Out.Line.push_back("--target=" + std::string(A.getValue()));
    } else if (Id == options::OPT_x) {
      addLanguage(A.getValue());
    } else if (Id == options::OPT_D || Id == options::OPT_U ||
               Id == options::OPT_I || Id == options::OPT_isystem ||
               Id == options::OPT_iquote || Id == options::OPT_idirafter ||
               Id == options::OPT_isysroot || Id == options::OPT_std_EQ) {
      render(A, Args);
    } else if (isReadWithValue(A.getSpelling())) {
      addForEach({A.getSpelling(), A.getValue()});
    }
  }

  void render(const llvm::opt::Arg &A, const llvm::opt::InputArgList &Args) {
    llvm::opt::ArgStringList Rendered;
    A.render(Args, Rendered);
    Out.Line.insert(Out.Line.end(), Rendered.begin(), Rendered.end());
  }
  void addForEach(std::initializer_list<StringRef> Words) {
    for (StringRef Word : Words) {
      Out.Line.push_back("-Xclang");
      Out.Line.push_back(Word.str());
    }
  }

  /// -Xclang FLAG [-Xclang VALUE]: they come one by one.
  void addFrontEndFlag(StringRef Word) {
    if (!FrontEndFlag.empty()) {
      if (isReadWithValue(FrontEndFlag))
        addForEach({FrontEndFlag, Word});
      FrontEndFlag = "";
    } else if (isReadWithValue(Word) || isDroppedWithValue(Word)) {
      FrontEndFlag = Word.str();
    } else if (isReadByFrontEnd(Word)) {
      addForEach({Word});
    }
  }

  /// -Wp,-MMD,FILE and -Xpreprocessor write dependencies too.
  void addPreprocessorFlag(StringRef Word) {
    std::string Last = std::exchange(LastInPreprocessor, Word.str());
    if (Last == "-MD" || Last == "-MMD" || Last == "-MF" || Last == "-MT" ||
        Last == "-MQ") {
      LastInPreprocessor = "";
      return;
    }
    if (Word.starts_with("-M"))
      return;
    Out.Line.push_back("-Xpreprocessor");
    Out.Line.push_back(Word.str());
  }

  void addLanguage(StringRef Value) {
    Language = Value.str();
    if (Value == "cu" || Value == "cuda")
      Language = "cuda";
    if (Value == "none")
      Language.clear();
  }

  void writeInput(StringRef File) {
    HasInput = true;
    StringRef Extension = llvm::sys::path::extension(File);
    StringRef Kind = Language;
    if (Kind.empty() && (Extension == ".cu" || Extension == ".cuh"))
      Kind = "cuda";
    if (Kind.empty() && Extension == ".hip")
      Kind = "hip";
    Kind.consume_back("-cpp-output");
    if (Kind == "cuda")
      Out.Gpu = GpuLanguage::Cuda;
    if (Kind == "hip")
      Out.Gpu = GpuLanguage::Hip;
    if (Kind.starts_with("objective-c") || Extension == ".m" ||
        Extension == ".mm" || Extension == ".M")
      addAppleDefaults();
    if (!Kind.empty()) {
      Out.Line.push_back("-x");
      Out.Line.push_back(Kind.str());
    }
    Out.InputAt = Out.Line.size();
    Out.Line.push_back(File.str());
  }

  /// What Objective-C takes for granted where it is at home, for any target.
  void addAppleDefaults() {
    if (llvm::none_of(Out.Line, [](StringRef Flag) {
          return Flag.starts_with("-fobjc-runtime");
        }))
      Out.Line.push_back("-fobjc-runtime=macosx");
    Out.Line.push_back("-fblocks");
  }
};

/// The quoted words of a message.
std::vector<StringRef> quotedWords(StringRef Message) {
  std::vector<StringRef> Words;
  while (true) {
    auto [Before, Rest] = Message.split('\'');
    auto [Word, After] = Rest.split('\'');
    if (Word.empty())
      return Words;
    Words.push_back(Word);
    Message = After;
  }
}

} // namespace

StringRef compilerKind(StringRef Compiler) {
  StringRef Whole = programName(Compiler);
  StringRef Name = withoutVersion(Whole);
  StringRef Found;
  for (StringRef Known : Compilers) {
    bool Is =
        Whole == Known || Name == Known ||
        (Name.ends_with(Known) && Name.drop_back(Known.size()).ends_with("-") &&
         Known != "cl" && Known != "CC");
    if (Is && Known.size() > Found.size())
      Found = Known;
  }
  return Found;
}

std::string targetOfCompiler(StringRef Compiler) {
  StringRef Name = withoutVersion(programName(Compiler));
  StringRef Kind = compilerKind(Compiler);
  if (Kind.empty() || !Name.consume_back(Kind) || !Name.consume_back("-"))
    return "";
  llvm::Triple Triple(llvm::Triple::normalize(Name));
  return Triple.getArch() == llvm::Triple::UnknownArch ? "" : Name.str();
}

ParserArguments parserArguments(const CompileCommand &Command) {
  ParserArguments Result;
  Writer(Command, Result).write();
  return Result;
}

std::vector<std::string> ParserArguments::forcedIncludes() const {
  std::vector<std::string> Result;
  for (size_t I = 0; I + 3 < Line.size(); ++I)
    if (Line[I] == "-Xclang" && Line[I + 1] == "-include")
      Result.push_back(Line[I + 3]);
  return Result;
}

bool ParserArguments::drop(StringRef Message) {
  bool Any = false;
  for (StringRef Word : quotedWords(Message)) {
    for (size_t I = 1; I < Line.size(); ++I) {
      StringRef Flag = Line[I];
      if (!Flag.starts_with("-") || Flag == "-Xclang")
        continue;
      bool About = Flag == Word || Flag.ends_with(("=" + Word).str()) ||
                   (Word.ends_with("=") && Flag.starts_with(Word));
      if (!About)
        continue;
      Dropped.push_back(Line[I]);
      Any = true;
      // A standard that this clang does not know yet: the newest is nearest.
      std::string Newest = Flag.contains("++") ? "-std=gnu++2c" : "-std=gnu2x";
      if (Flag.starts_with("-std=") && Flag != Newest) {
        Line[I] = Newest;
        break;
      }
      bool OfSecondStage = Line[I - 1] == "-Xclang";
      Line.erase(Line.begin() + I - OfSecondStage, Line.begin() + I + 1);
      break;
    }
  }
  return Any;
}

} // namespace art5

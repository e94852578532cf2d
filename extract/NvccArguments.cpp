// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/NvccArguments.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <optional>

using llvm::StringRef;

namespace art5 {
namespace {

/// Options of nvcc that say nothing about host code and take a value, which
/// follows or stands behind "=". All may be written with one dash or two.
constexpr llvm::StringLiteral WithValue[] = {"gencode",
                                             "generate-code",
                                             "arch",
                                             "gpu-architecture",
                                             "code",
                                             "gpu-code",
                                             "ccbin",
                                             "compiler-bindir",
                                             "Xptxas",
                                             "ptxas-options",
                                             "Xlinker",
                                             "linker-options",
                                             "Xnvlink",
                                             "nvlink-options",
                                             "Xcudafe",
                                             "Xarchive",
                                             "archive-options",
                                             "maxrregcount",
                                             "threads",
                                             "t",
                                             "default-stream",
                                             "cudart",
                                             "cudadevrt",
                                             "ftz",
                                             "prec-div",
                                             "prec-sqrt",
                                             "fmad",
                                             "rdc",
                                             "relocatable-device-code",
                                             "keep-dir",
                                             "odir",
                                             "output-directory",
                                             "output-file",
                                             "o",
                                             "machine",
                                             "m",
                                             "dlcm",
                                             "diag-suppress",
                                             "diag-error",
                                             "diag-warn",
                                             "Werror",
                                             "target-dir",
                                             "ldir",
                                             "libdevice-directory",
                                             "split-compile",
                                             "dopt",
                                             "input-drive-prefix",
                                             "dependency-drive-prefix",
                                             "MF",
                                             "dependency-output",
                                             "MT",
                                             "dependency-target-name",
                                             "jump-table-density",
                                             "std-device",
                                             "profile",
                                             "time",
                                             "fdevice-time-trace",
                                             "archiver-binary"};

/// The same without a value.
constexpr llvm::StringLiteral Flags[] = {
    "forward-unknown-to-host-compiler",
    "forward-unknown-to-host-linker",
    "forward-unknown-opts",
    "expt-relaxed-constexpr",
    "expt-extended-lambda",
    "extended-lambda",
    "use_fast_math",
    "lineinfo",
    "generate-line-info",
    "G",
    "device-debug",
    "dc",
    "device-c",
    "dw",
    "device-w",
    "dlink",
    "device-link",
    "ptx",
    "cubin",
    "fatbin",
    "cuda",
    "lib",
    "allow-unsupported-compiler",
    "keep",
    "save-temps",
    "restrict",
    "extra-device-vectorization",
    "dryrun",
    "verbose",
    "resource-usage",
    "res-usage",
    "ewp",
    "extensible-whole-program",
    "no-compress",
    "disable-warnings",
    "source-in-ptx",
    "noprof",
    "clean",
    "dlto",
    "no-align-double",
    "no-host-device-initializer-list",
    "no-host-device-move-forward",
    "MD",
    "MMD",
    "MP",
    "MM",
    "M",
    "generate-dependencies-with-compile",
    "generate-nonsystem-dependencies",
    "generate-nonsystem-dependencies-with-compile",
    "display-error-number",
    "no-display-error-number",
    "Wno-deprecated-gpu-targets",
    "Wreorder",
    "Wdefault-stream-launch",
    "Wmissing-launch-bounds",
    "Wext-lambda-captures-this"};

/// Long names of what clang calls otherwise.
StringRef clangName(StringRef Name) {
  static constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> Names[] =
      {{"include-path", "-I"},
       {"define-macro", "-D"},
       {"undefine-macro", "-U"},
       {"pre-include", "-include"},
       {"system-include", "-isystem"},
       {"include", "-include"},
       {"isystem", "-isystem"},
       {"std", "-std="},
       {"x", "-x"},
       {"language", "-x"}};
  for (auto [Nvcc, Clang] : Names)
    if (Name == Nvcc)
      return Clang;
  return "";
}

class Translator {
public:
  explicit Translator(llvm::ArrayRef<std::string> Line) : Line(Line) {}

  std::vector<std::string> translate() {
    for (At = 1; At < Line.size(); ++At)
      word(Line[At]);
    return std::move(Out);
  }
  std::vector<std::string> Out{"clang++"};

private:
  llvm::ArrayRef<std::string> Line;
  size_t At = 0;

  StringRef valueOf(StringRef Behind) {
    if (Behind.consume_front("="))
      return Behind;
    return At + 1 < Line.size() ? StringRef(Line[++At]) : StringRef();
  }

  void word(StringRef Word) {
    StringRef Name = Word;
    if (!Name.consume_front("-")) {
      Out.push_back(Word.str());
      return;
    }
    Name.consume_front("-");
    auto [Key, Tail] = Name.split('=');
    StringRef Behind = Name.drop_front(Key.size());
    if (Key == "Xcompiler" || Key == "compiler-options")
      return forHost(valueOf(Behind));
    if (llvm::is_contained(WithValue, Key)) {
      valueOf(Behind);
      return;
    }
    if (llvm::is_contained(Flags, Name) || Name.starts_with("diag-") ||
        Name.starts_with("O") || Name.starts_with("Xptxas"))
      return;
    StringRef Clang = clangName(Key);
    if (Clang.empty()) {
      Out.push_back(Word.str());
      return;
    }
    StringRef Value = valueOf(Behind);
    if (Clang == "-std=") {
      Out.push_back(("-std=" + Value).str());
      return;
    }
    Out.push_back(Clang.str());
    Out.push_back(Value.str());
  }

  /// -Xcompiler=-Wall,-DX=1: a list.
  void forHost(StringRef List) {
    llvm::SmallVector<StringRef, 4> Words;
    List.trim("\"'").split(Words, ',', -1, /*KeepEmpty=*/false);
    for (StringRef Host : Words)
      Out.push_back(Host.str());
  }
};

} // namespace

bool isNvcc(StringRef Compiler) {
  StringRef Name = llvm::sys::path::filename(Compiler);
  Name.consume_back_insensitive(".exe");
  return Name == "nvcc" || Name == "nvcc_wrapper";
}

std::vector<std::string> clangArguments(llvm::ArrayRef<std::string> Line,
                                        std::string &Toolkit) {
  if (llvm::sys::path::is_absolute(Line.front())) {
    llvm::SmallString<128> Root(llvm::sys::path::parent_path(
        llvm::sys::path::parent_path(Line.front())));
    llvm::SmallString<128> Header(Root);
    llvm::sys::path::append(Header, "include", "cuda_runtime.h");
    if (llvm::sys::fs::exists(Header))
      Toolkit = std::string(Root);
  }
  return Translator(Line).translate();
}

} // namespace art5

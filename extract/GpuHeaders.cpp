// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/GpuHeaders.h"
#include "extract/ParserArguments.h"
#include "support/Embedded.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Process.h"

using llvm::StringRef;

namespace art5 {
namespace {

constexpr llvm::StringLiteral Folder("/art5-stand-in/");

/// Headers of the toolkits, and the one that stands in for each.
struct Forwarded {
  llvm::StringLiteral Name, To;
};
constexpr Forwarded Headers[] = {
    {"cuda.h", "cuda_runtime.h"},
    {"cuda_runtime_api.h", "cuda_runtime.h"},
    {"cuda_device_runtime_api.h", "cuda_runtime.h"},
    {"device_launch_parameters.h", "cuda_runtime.h"},
    {"device_functions.h", "cuda_runtime.h"},
    {"device_atomic_functions.h", "cuda_runtime.h"},
    {"sm_20_atomic_functions.h", "cuda_runtime.h"},
    {"driver_types.h", "cuda_runtime.h"},
    {"builtin_types.h", "cuda_runtime.h"},
    {"vector_types.h", "cuda_runtime.h"},
    {"vector_functions.h", "cuda_runtime.h"},
    {"host_defines.h", "cuda_runtime.h"},
    {"crt/host_defines.h", "cuda_runtime.h"},
    {"hip/hip_runtime.h", "hip_runtime.h"},
    {"hip/hip_runtime_api.h", "hip_runtime.h"},
    {"hip/hip_vector_types.h", "hip_runtime.h"},
    {"hip/driver_types.h", "hip_runtime.h"}};

std::string entryHeader(GpuLanguage In) {
  return (Folder +
          (In == GpuLanguage::Hip ? "hip_runtime.h" : "cuda_runtime.h"))
      .str();
}

/// \p More before the file, which stands last but for -resource-dir.
std::vector<std::string> withFlags(std::vector<std::string> Line,
                                   std::initializer_list<std::string> More) {
  Line.insert(Line.begin() + 1, More);
  return Line;
}

} // namespace

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
withGpuHeaders(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> Memory(
      new llvm::vfs::InMemoryFileSystem);
  auto Add = [&](StringRef Name, StringRef Text) {
    Memory->addFile(Folder + Name, 0,
                    llvm::MemoryBuffer::getMemBufferCopy(Text));
  };
  for (const EmbeddedFile &File : embedded::gpuHeaders())
    Add(File.Name, File.Text);
  for (const Forwarded &Header : Headers)
    Add(Header.Name, ("#include \"" + Folder + Header.To + "\"\n").str());
  llvm::IntrusiveRefCntPtr<llvm::vfs::OverlayFileSystem> Both(
      new llvm::vfs::OverlayFileSystem(std::move(Files)));
  Both->pushOverlay(std::move(Memory));
  return Both;
}

std::vector<std::string> gpuArguments(const ParserArguments &Arguments,
                                      StringRef Toolkit) {
  bool IsHip = Arguments.Gpu == GpuLanguage::Hip;
  if (!Toolkit.empty())
    return withFlags(
        Arguments.Line,
        {"--cuda-host-only", "-nogpulib",
         (llvm::Twine(IsHip ? "--rocm-path=" : "--cuda-path=") + Toolkit)
             .str()});
  return withFlags(Arguments.Line,
                   {"--cuda-host-only", "-nogpulib", "-nogpuinc", "-idirafter",
                    Folder.drop_back().str(), "-Xclang", "-include", "-Xclang",
                    entryHeader(Arguments.Gpu)});
}

std::vector<std::string> withStandInFolder(const ParserArguments &Arguments) {
  return withFlags(Arguments.Line, {"-idirafter", Folder.drop_back().str()});
}

std::string gpuToolkit(const ParserArguments &Arguments,
                       llvm::vfs::FileSystem &Files) {
  bool IsHip = Arguments.Gpu == GpuLanguage::Hip;
  StringRef Header =
      IsHip ? "/include/hip/hip_runtime.h" : "/include/cuda_runtime.h";
  std::vector<std::string> Places{Arguments.GpuToolkit};
  for (const char *Name : {"CUDA_PATH", "CUDA_HOME"})
    if (!IsHip)
      Places.push_back(llvm::sys::Process::GetEnv(Name).value_or(""));
  if (IsHip)
    Places.push_back(llvm::sys::Process::GetEnv("ROCM_PATH").value_or(""));
  Places.push_back(IsHip ? "/opt/rocm" : "/usr/local/cuda");
  for (const std::string &Place : Places)
    if (!Place.empty() && Files.exists(Place + Header))
      return Place;
  return "";
}

bool isGpuHeader(StringRef Name) {
  return Name == "cuda_runtime.h" || Name == "hip_runtime.h" ||
         llvm::any_of(Headers,
                      [&](const Forwarded &H) { return H.Name == Name; });
}

} // namespace art5

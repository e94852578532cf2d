// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Headers that stand in for the toolkits of CUDA and HIP where none is
// installed: host code is read with them, kernels included.
#ifndef ART5_PROGRAM_GPUHEADERS_H
#define ART5_PROGRAM_GPUHEADERS_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <string>
#include <vector>

namespace art5 {

struct ParserArguments;

/// \p Files with the headers that stand in beside them, in a folder that no
/// disk has.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
withGpuHeaders(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files);

/// The line of \p Arguments with what clang needs for its language: with the
/// toolkit in \p Toolkit or, if that is empty, with the headers that stand in.
std::vector<std::string> gpuArguments(const ParserArguments &Arguments,
                                      llvm::StringRef Toolkit);

/// The line of a file in C++ that includes headers of a toolkit.
std::vector<std::string> withStandInFolder(const ParserArguments &Arguments);

/// The toolkit that \p Arguments name, or the one in its usual place; empty if
/// there is none.
std::string gpuToolkit(const ParserArguments &Arguments,
                       llvm::vfs::FileSystem &Files);

/// True if \p Name ("cuda_runtime.h") is one of the headers that stand in.
bool isGpuHeader(llvm::StringRef Name);

} // namespace art5

#endif // ART5_PROGRAM_GPUHEADERS_H

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Commands of nvcc and hipcc in the words of clang.
#ifndef ART5_PROGRAM_NVCCARGUMENTS_H
#define ART5_PROGRAM_NVCCARGUMENTS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace art5 {

/// True for nvcc, by whatever path.
bool isNvcc(llvm::StringRef Compiler);

/// \p Line of nvcc as clang takes it: what is meant for the host's compiler
/// (-Xcompiler) is said plainly, what is for devices, the assembler or the
/// linker goes. \p Toolkit becomes the folder that nvcc lies in the bin of, if
/// it is there.
std::vector<std::string> clangArguments(llvm::ArrayRef<std::string> Line,
                                        std::string &Toolkit);

} // namespace art5

#endif // ART5_PROGRAM_NVCCARGUMENTS_H

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A progress bar on a terminal; nothing at all anywhere else.
#ifndef ART5_TOOLS_ART5_PROGRESS_H
#define ART5_TOOLS_ART5_PROGRESS_H

#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

namespace art5 {

class Progress {
public:
  Progress() : OnTerminal(llvm::sys::Process::StandardErrIsDisplayed()) {}
  ~Progress() {
    if (Shown)
      llvm::errs() << "\r\x1b[K";
  }

  void operator()(size_t Done, size_t All) {
    if (!OnTerminal)
      return;
    constexpr size_t Width = 30;
    size_t Filled = All ? Done * Width / All : Width;
    llvm::errs() << "\r[" << std::string(Filled, '#')
                 << std::string(Width - Filled, ' ') << "] " << Done << "/"
                 << All << " files";
    Shown = true;
  }

private:
  bool OnTerminal;
  bool Shown = false;
};

} // namespace art5

#endif // ART5_TOOLS_ART5_PROGRESS_H

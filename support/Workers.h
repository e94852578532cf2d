// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Work on many items in processes of their own: what crashes, overflows its
// stack or never ends costs that item alone, and nothing that several items
// touch in a process (a library's static at first use, a lock that was held)
// makes one depend on another.
#ifndef ART5_SUPPORT_WORKERS_H
#define ART5_SUPPORT_WORKERS_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include <chrono>
#include <cstddef>
#include <string>

namespace art5 {

struct WorkerOptions {
  unsigned Jobs = 0; ///< Processes at once; 0: one for each processor.
  size_t StackBytes = size_t(64) << 20; ///< Of the thread that works.
  /// What ended its process is tried once more, alone in a process with so
  /// much stack (or as much of it as can be had).
  size_t SecondStackBytes = size_t(1) << 30;
  /// Processor time for one item. So long without any, it counts as hanging:
  /// a machine that is busy with other things fails nothing.
  std::chrono::seconds Limit{600};
};

/// How the work on one item ended.
struct WorkOutcome {
  enum class End {
    Done,    ///< Result is what the work returned.
    Crashed, ///< A signal ended its process, twice.
    Overrun  ///< It took more than WorkerOptions::Limit and was stopped.
  };
  End How = End::Done;
  int Signal = 0;     ///< The signal that ended it, the first time where Done.
  bool Again = false; ///< The first try crashed.
  std::string Result;
};

/// Calls \p Work for each item below \p Count in processes forked from this
/// one, and \p Done with each outcome, here and one at a time, in the order in
/// which they end. \p Work may not rely on what another call of it changed, nor
/// change anything but files; it runs on a thread with the stack asked for.
/// To be called while this process has no other thread.
void runInWorkers(size_t Count, const WorkerOptions &Options,
                  llvm::function_ref<std::string(size_t Item)> Work,
                  llvm::function_ref<void(size_t Item, WorkOutcome)> Done);

} // namespace art5

#endif // ART5_SUPPORT_WORKERS_H

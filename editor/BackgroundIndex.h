// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Keeps the indexes of programs fresh, by running art5 beside the editor.
#ifndef ART5_EDITOR_BACKGROUNDINDEX_H
#define ART5_EDITOR_BACKGROUNDINDEX_H

#include "editor/ProjectIndex.h"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <sys/types.h>
#include <thread>

namespace art5 {

/// Writes one index at a time, in a process of its own at low priority.
/// Several of these, in several editors, may serve one program: indexes are
/// replaced whole. Everything may be called from any thread.
class BackgroundIndex {
public:
  /// Called, on a thread of its own, when an index has become another.
  using Callback = std::function<void(const ProjectIndex &)>;

  /// \p Program is the art5 to run; empty: it says once that there is none, and
  /// writes nothing.
  BackgroundIndex(std::string Program, Callback Changed);
  /// Ends a process that runs.
  ~BackgroundIndex();

  /// Keeps \p Index from now on, and writes it soon; nothing if it is kept.
  void keep(const ProjectIndex &Index);
  /// Writes all that are kept again, once nothing has been saved for a while.
  void fileSaved();
  /// Ends what runs and starts nothing any more.
  void stop();

private:
  using Clock = std::chrono::steady_clock;
  /// What tells one version of a file from the next.
  using Stamp = std::optional<std::pair<uint64_t, int64_t>>;
  struct State {
    std::optional<Clock::time_point> Due; ///< When to write it.
    Stamp Known;                          ///< Of the version last told.
    std::string Complaint;                ///< The last one, said once.
  };

  void run();
  std::optional<ProjectIndex> nextDue() const;
  void write(const ProjectIndex &Index, std::unique_lock<std::mutex> &Hold);
  static Stamp stampOf(const std::string &File);

  const std::string Program;
  Callback Changed;
  std::mutex Lock;
  std::condition_variable Wake;
  std::map<ProjectIndex, State> Kept;
  bool Stopped = false, SaidMissing = false;
  pid_t Child = -1; ///< Not waited for yet.
  std::thread Worker;
};

/// The art5 program that belongs to this one: beside it, otherwise on the PATH;
/// empty if there is none. \p Own is the path of this program.
std::string findArt5(llvm::StringRef Own);

} // namespace art5

#endif // ART5_EDITOR_BACKGROUNDINDEX_H

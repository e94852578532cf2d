// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whole programs, analysed behind the back of somebody who types: a keystroke
// does not wait for them.
#ifndef ART5_EDITOR_LATEANALYSIS_H
#define ART5_EDITOR_LATEANALYSIS_H

#include "checks/UnitAnalysis.h"
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace art5 {

/// Answers questions on a thread of its own, the last one about a file only.
/// May be asked from any thread.
class LateAnalysis {
public:
  /// Called, on that thread, with the file of a question whose answer came too
  /// late and differs from what was returned instead: who asks again gets it.
  using Callback = std::function<void(llvm::StringRef File)>;

  explicit LateAnalysis(Callback Ready);
  /// Waits for an analysis that runs.
  ~LateAnalysis();

  /// The answer to \p Q, if it is there within \p Again; there is no waiting if
  /// the last one took longer. Otherwise that last one about the same file for
  /// the same \p Q.Who, its places in that file moved to where they are in
  /// Q.Text. If there is no such one it waits for \p First, and returns null
  /// past that.
  std::shared_ptr<const UnitFindings> ask(UnitQuestion Q,
                                          std::chrono::milliseconds First,
                                          std::chrono::milliseconds Again);

  /// Answers the last questions that had \p Index around them again, with what
  /// it holds now: \p Rest. Callback is called for those files alone whose
  /// answer has become another one.
  void askAgain(llvm::StringRef Index,
                const std::shared_ptr<const SharedIndex> &Rest);

  /// Whether anything about \p File has been answered.
  bool knows(llvm::StringRef File);

  /// Forgets what is known about \p File: nobody has it open any more.
  void forget(llvm::StringRef File);

  /// Answers nothing from now on.
  void stop();

private:
  using Key = std::pair<std::string, std::string>; ///< File, Who.
  /// What is known about a file.
  struct Slot {
    std::shared_ptr<const UnitQuestion> Next; ///< Not begun yet.
    std::shared_ptr<const UnitFindings> Last;
    std::shared_ptr<const UnitQuestion> Of;     ///< What Last answers.
    std::string Identity;                       ///< Of that.
    std::chrono::steady_clock::duration Took{}; ///< To find Last.
    uint64_t Shown = 0; ///< What was returned in place of the answer.
    bool Owed = false;  ///< Somebody got that.
  };

  void enqueue(const Key &Of, std::shared_ptr<const UnitQuestion> Q);
  void run();
  void analyseNext(std::unique_lock<std::mutex> &Hold);

  Callback Ready;
  std::mutex Lock;
  std::condition_variable Asked, Answered;
  std::map<Key, Slot> Slots;
  std::deque<Key> Queue; ///< Slots with a Next, each once.
  bool Stopped = false;
  std::thread Worker; ///< Started by the first question.
};

} // namespace art5

#endif // ART5_EDITOR_LATEANALYSIS_H

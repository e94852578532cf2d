// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Guards that are passed by control, not by data: `if (!mayUse()) return;`
// before a site, a review between a match and a decision, a deletion after it.
//
// A walk over the control flow of everything that the entry points reach. It
// enters what is called, each override of a virtual method, and each function
// or closure that is named on the way (who names a callback may run it), so it
// rather sees a way too many than one too few.
#ifndef ART5_PROGRAM_JUDGE_GUARDWALK_H
#define ART5_PROGRAM_JUDGE_GUARDWALK_H

#include "program/flow/Solver.h"
#include <map>
#include <set>
#include <tuple>

namespace art5 {

class GuardWalk {
public:
  /// Unseen: the walk does not get there at all, and says nothing.
  enum class Passes : uint8_t { Unseen, Always, NotAlways };

  /// \p Token is the full token that a guard declares.
  GuardWalk(const Solver &S, llvm::ArrayRef<EntityRef> Entries,
            llvm::StringRef Token);

  /// Whether any function that the entry points reach is such a guard.
  bool declared() const { return GuardReached; }
  /// From the entry points to calls of \p Site.
  Passes before(EntityRef Site) const;
  /// From \p Site to the call at \p Goal.
  Passes between(EntityRef Site, SourcePos Goal) const;
  /// From \p Site to the end of the entry points, or to the next call of it.
  /// Unseen also if no way after the site meets a guard.
  Passes after(EntityRef Site) const;

private:
  struct Point {
    EntityRef Function = NoIndex;
    uint32_t Block = 0, Statement = 0;
    /// The walk began in the middle of this function: its end leads to what
    /// follows its calls. Of functions entered by the walk that is known.
    bool Returns = false;
    bool operator<(const Point &O) const {
      return std::tie(Function, Block, Statement, Returns) <
             std::tie(O.Function, O.Block, O.Statement, O.Returns);
    }
  };
  struct Question {
    bool StopAtGuards = false;
    EntityRef Site = NoIndex; ///< A call of it is the goal.
    SourcePos Goal;           ///< Or the call here.
    bool EndIsGoal = false;   ///< Or the end of an entry point.
    bool EntriesGoOn = false; ///< What is kept may be read by any entry point.
  };
  struct Seen {
    bool Goal = false, Guard = false;
  };

  bool isGuard(EntityRef R) const { return Guards.count(R) != 0; }
  void findGuards(llvm::StringRef Token);
  void findReached();
  /// What a statement may run: called now, or named for later.
  void targets(const Statement &S, llvm::SmallVectorImpl<EntityRef> &Called,
               llvm::SmallVectorImpl<EntityRef> &Named) const;
  bool guards(const Statement &S, std::set<EntityRef> &Busy) const;
  /// Each way through \p R passes a guard.
  bool guardsOnEveryWay(EntityRef R, std::set<EntityRef> &Busy) const;
  Seen walk(std::vector<Point> Start, const Question &Q) const;
  std::vector<Point> starts(EntityRef Site) const;
  std::vector<Point> entryPoints() const;
  Passes answer(const std::vector<Point> &Start, Question Q) const;
  Passes askBefore(EntityRef Site) const;
  Passes askBetween(EntityRef Site, SourcePos Goal) const;
  Passes askAfter(EntityRef Site) const;

  const Solver &Bodies; ///< What is left out calls neither guard nor site.
  const Program &P;
  std::vector<EntityRef> Entries;
  std::set<EntityRef> Guards;
  /// Where each function is called or named, as the point behind.
  llvm::DenseMap<EntityRef, std::vector<Point>> Behind;
  bool GuardReached = false;
  mutable llvm::DenseMap<EntityRef, bool> EveryWay;
  mutable std::map<EntityRef, Passes> Before, After;
  mutable std::map<std::tuple<EntityRef, StringId, uint32_t, uint32_t>, Passes>
      Between;
};

} // namespace art5

#endif // ART5_PROGRAM_JUDGE_GUARDWALK_H

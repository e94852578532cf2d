// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/Workers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <csignal>
#include <map>
#include <string>
#include <unistd.h>

using namespace art5;

namespace {

std::map<size_t, WorkOutcome>
run(size_t Count, llvm::function_ref<std::string(size_t)> Work,
    WorkerOptions Options = {}) {
  std::map<size_t, WorkOutcome> Outcomes;
  runInWorkers(Count, Options, Work, [&](size_t Item, WorkOutcome O) {
    EXPECT_TRUE(Outcomes.emplace(Item, std::move(O)).second) << Item;
  });
  EXPECT_EQ(Outcomes.size(), Count);
  return Outcomes;
}

/// Uses about \p Bytes of stack.
[[gnu::noinline]] size_t dig(size_t Bytes, const volatile char *Above = "") {
  volatile char Frame[4096];
  Frame[0] = 1;
  size_t Below = Bytes > sizeof(Frame) ? dig(Bytes - sizeof(Frame), Frame) : 1;
  return Below + size_t(Frame[0]) + size_t(Above[0]);
}

TEST(Workers, EachItemIsDoneOnceWhateverTheJobs) {
  for (unsigned Jobs : {1u, 3u, 16u}) {
    WorkerOptions Options;
    Options.Jobs = Jobs;
    auto All = run(40, [](size_t I) { return std::string(I * 5000, 'x'); },
                   Options);
    for (const auto &[Item, O] : All) {
      EXPECT_EQ(O.How, WorkOutcome::End::Done);
      EXPECT_EQ(O.Result.size(), Item * 5000);
      EXPECT_FALSE(O.Again);
    }
  }
}

TEST(Workers, NoItemsNoProcesses) {
  EXPECT_TRUE(run(0, [](size_t) -> std::string { std::abort(); }).empty());
}

TEST(Workers, ACrashCostsItsItemAlone) {
  WorkerOptions Options;
  Options.Jobs = 2;
  auto All = run(
      9,
      [](size_t I) -> std::string {
        if (I % 4 == 1)
          ::raise(SIGSEGV);
        return std::to_string(I);
      },
      Options);
  for (const auto &[Item, O] : All)
    if (Item % 4 == 1) {
      EXPECT_EQ(O.How, WorkOutcome::End::Crashed);
      EXPECT_EQ(O.Signal, SIGSEGV);
      EXPECT_TRUE(O.Again);
    } else {
      EXPECT_EQ(O.How, WorkOutcome::End::Done);
      EXPECT_EQ(O.Result, std::to_string(Item));
    }
}

TEST(Workers, AProcessThatEndsWithoutASignalIsACrashToo) {
  auto All = run(2, [](size_t I) -> std::string {
    if (I == 0)
      ::_exit(0);
    return "here";
  });
  EXPECT_EQ(All[0].How, WorkOutcome::End::Crashed);
  EXPECT_EQ(All[0].Signal, 0);
  EXPECT_EQ(All[1].Result, "here");
}

TEST(Workers, TheSecondTryHasALargerStack) {
  WorkerOptions Options;
  Options.StackBytes = 1 << 20;
  Options.SecondStackBytes = 64 << 20;
  auto All = run(
      3,
      [](size_t I) {
        return dig(I == 1 ? 16 << 20 : 1 << 14) ? std::string("deep") : "";
      },
      Options);
  for (const auto &[Item, O] : All) {
    EXPECT_EQ(O.How, WorkOutcome::End::Done);
    EXPECT_EQ(O.Result, "deep");
    EXPECT_EQ(O.Again, Item == 1);
  }
  // The near miss: deeper than the second stack, too.
  Options.SecondStackBytes = 2 << 20;
  All = run(1, [](size_t) { return dig(16 << 20) ? "deep" : std::string(); },
            Options);
  EXPECT_EQ(All[0].How, WorkOutcome::End::Crashed);
  EXPECT_EQ(All[0].Signal, SIGSEGV);
}

TEST(Workers, WhatNeverEndsIsStopped) {
  WorkerOptions Options;
  Options.Limit = std::chrono::seconds(1);
  auto All = run(
      3,
      [](size_t I) -> std::string {
        volatile bool Forever = I == 0;
        while (Forever)
          ;
        if (I == 1)
          ::pause();
        return "ended";
      },
      Options);
  EXPECT_EQ(All[0].How, WorkOutcome::End::Overrun);
  EXPECT_EQ(All[1].How, WorkOutcome::End::Overrun);
  EXPECT_EQ(All[2].How, WorkOutcome::End::Done);
}

TEST(Workers, NothingIsSharedBetweenProcesses) {
  int Here = 0;
  WorkerOptions Options;
  Options.Jobs = 4;
  run(8, [&](size_t) { return std::to_string(++Here); }, Options);
  EXPECT_EQ(Here, 0);
}

} // namespace

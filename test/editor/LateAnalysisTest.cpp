// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/LateAnalysis.h"
#include "test/summary/TestProgram.h"
#include <future>
#include <gtest/gtest.h>

using namespace art5;
using namespace std::chrono_literals;
using art5::testing::programOn;

namespace {

constexpr std::chrono::milliseconds Never = 0ms, Long = 100s;

UnitQuestion questionOn(unsigned Line, std::string File) {
  static const std::shared_ptr<const Project> Beside = [] {
    std::vector<Problem> Problems;
    return std::make_shared<const Project>(*loadProject({}, Problems));
  }();
  UnitQuestion Q;
  Q.File = std::move(File);
  Q.Text = std::string(Line - 1, '\n') + "main() { infer(grab()); }\n";
  Q.Unit = programOn(Line, Q.File);
  Q.Beside = Beside;
  Q.How.AsOf = *parseDate("2026-11-22");
  Q.How.Laws = &*Beside->Laws;
  Q.How.Models = Beside->Models.get();
  Q.How.WorkingDirectory = "/p";
  return Q;
}

/// A LateAnalysis whose thread can be held up, so that answers are late.
class LateAnalysisTest : public ::testing::Test {
protected:
  void holdUp() {
    Holding = true;
    Held = std::promise<void>();
    Go = std::promise<void>();
    // Until one is late, and its callback holds the thread.
    unsigned Line = 1;
    while (Late.ask(questionOn(Line, "/p/held.cpp" + std::to_string(Line)),
                    Never, Never))
      ++Line;
    Held.get_future().wait();
  }
  void letGo() { Go.set_value(); }
  /// Waits for what was asked before.
  void settle(const UnitQuestion &Q) { ASSERT_TRUE(Late.ask(Q, Long, Long)); }

  std::mutex Lock;
  std::vector<std::string> Ready;
  std::promise<void> Held, Go;
  std::atomic<bool> Holding{false};
  LateAnalysis Late{[this](llvm::StringRef File) {
    if (Holding.exchange(false)) {
      Held.set_value();
      Go.get_future().wait();
      return;
    }
    std::lock_guard<std::mutex> Hold(Lock);
    Ready.push_back(File.str());
  }};
};

unsigned lineOf(const std::shared_ptr<const UnitFindings> &A) {
  return A && A->Found.All.size() == 1 ? A->Found.All[0].Where.Line : 0;
}

} // namespace

TEST_F(LateAnalysisTest, AnswersInTime) {
  EXPECT_EQ(lineOf(Late.ask(questionOn(3, "/p/a.cpp"), Long, Never)), 3u);
  EXPECT_EQ(lineOf(Late.ask(questionOn(4, "/p/a.cpp"), Never, Long)), 4u);
  EXPECT_TRUE(Ready.empty());
}

TEST_F(LateAnalysisTest, SaysWhenALateAnswerIsThere) {
  holdUp();
  EXPECT_FALSE(Late.ask(questionOn(3, "/p/a.cpp"), Never, Never));
  letGo();
  settle(questionOn(1, "/p/other.cpp"));
  EXPECT_EQ(Ready, std::vector<std::string>{"/p/a.cpp"});
  EXPECT_EQ(lineOf(Late.ask(questionOn(3, "/p/a.cpp"), Never, Never)), 3u);
}

TEST_F(LateAnalysisTest, FormerFindingsStandInWhereTheyAreNow) {
  settle(questionOn(3, "/p/a.cpp"));
  holdUp();
  EXPECT_EQ(lineOf(Late.ask(questionOn(5, "/p/a.cpp"), Never, Never)), 5u);
  letGo();
  settle(questionOn(5, "/p/a.cpp"));
  settle(questionOn(1, "/p/other.cpp"));
  EXPECT_TRUE(Ready.empty()); // What was shown was right.
}

TEST_F(LateAnalysisTest, OnlyTheLastQuestionAboutAFileCounts) {
  holdUp();
  EXPECT_FALSE(Late.ask(questionOn(3, "/p/a.cpp"), Never, Never));
  EXPECT_FALSE(Late.ask(questionOn(4, "/p/a.cpp"), Never, Never));
  letGo();
  settle(questionOn(1, "/p/other.cpp"));
  EXPECT_EQ(Ready, std::vector<std::string>{"/p/a.cpp"});
  EXPECT_EQ(lineOf(Late.ask(questionOn(4, "/p/a.cpp"), Never, Never)), 4u);
}

TEST_F(LateAnalysisTest, AsksAgainWhenAnIndexIsNew) {
  auto Indexed = [](unsigned Line, std::string File, std::string Index) {
    UnitQuestion Q = questionOn(Line, std::move(File));
    Q.Index = std::move(Index);
    return Q;
  };
  settle(Indexed(3, "/p/a.cpp", "/p/index"));
  settle(Indexed(3, "/p/other.cpp", "/q/index"));
  // The same findings: nobody has to look.
  auto Rest = std::make_shared<SharedIndex>();
  Rest->Reading = 1;
  Late.askAgain("/p/index", Rest);
  settle(questionOn(1, "/p/last.cpp"));
  EXPECT_TRUE(Ready.empty());
  // What it says of main is another thing.
  Rest = std::make_shared<SharedIndex>();
  Rest->Reading = 2;
  TUSummary Plain;
  StringInterner Strings(Plain);
  Entity Grab;
  Grab.Id = Strings("c:@F@grab");
  Grab.Name = Strings("grab");
  Grab.Flags = EF_External;
  Grab.Facts = {{Strings("source:voice_signal"), {Strings("/p/b.cpp"), 1, 1}, false}};
  Plain.Entities = {Grab};
  Plain.MainFiles = {Strings("/p/b.cpp")};
  Rest->Units = {PackedUnit::pack(Plain)};
  Late.askAgain("/p/index", Rest);
  settle(questionOn(2, "/p/last.cpp"));
  EXPECT_EQ(Ready, std::vector<std::string>{"/p/a.cpp"});
}

TEST_F(LateAnalysisTest, ForgetsClosedFiles) {
  settle(questionOn(3, "/p/a.cpp"));
  Late.forget("/p/a.cpp");
  holdUp();
  EXPECT_FALSE(Late.ask(questionOn(3, "/p/a.cpp"), Never, Never));
  Late.forget("/p/a.cpp");
  letGo();
  settle(questionOn(1, "/p/other.cpp"));
  EXPECT_TRUE(Ready.empty());
}

TEST_F(LateAnalysisTest, AnswersNothingOnceStopped) {
  settle(questionOn(3, "/p/a.cpp"));
  Late.stop();
  EXPECT_FALSE(Late.ask(questionOn(3, "/p/a.cpp"), Long, Long));
}

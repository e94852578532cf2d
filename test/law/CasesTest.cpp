// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each row of each table is a test of its own.
#include "CaseFile.h"
#include "law/Catalogue.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

using namespace art5;
using namespace art5::test;

namespace {

class CaseTest : public ::testing::Test {
public:
  explicit CaseTest(const Case &C) : C(C) {}
  void TestBody() override;

private:
  std::string expected(const char *Key) const {
    return C.Expected.value(Key, "");
  }
  void checkVerdict(const Assessment &A);
  void checkInvariants(const Assessment &A);

  const Case &C;
};

std::string joined(const std::vector<std::string> &Names) {
  return llvm::join(Names, ", ");
}

std::vector<std::string> noteIds(const Assessment &A) {
  std::vector<std::string> Ids;
  for (const LawNote &N : A.Notes)
    Ids.push_back(N.Id);
  return Ids;
}

/// What never depends on the row.
void CaseTest::checkInvariants(const Assessment &A) {
  EXPECT_EQ(A.Is == Verdict::Conditional, !A.Missing.empty());
  EXPECT_EQ(A.Is == Verdict::Allowed, A.Why != Basis::None);
  EXPECT_EQ(A.Is == Verdict::NotYetApplicable, A.WouldBe.has_value());
  Situation S = situationOf(C.Code);
  Deployment D = deploymentOf(C.Deployment);
  for (Language L : {Language::English, Language::German, Language::Dutch}) {
    std::string Line = headline(A, S, D, L) + conditionLine(A, L);
    EXPECT_EQ(Line.find('{'), std::string::npos) << Line;
    EXPECT_EQ(Line.find("state."), std::string::npos) << Line;
  }
}

void CaseTest::checkVerdict(const Assessment &A) {
  EXPECT_EQ(verdictName(A.Is).str(), expected("verdict"));
  if (C.Expected.contains("missing") || A.Is == Verdict::Conditional) {
    auto Wanted = C.Expected.value("missing", std::vector<std::string>());
    EXPECT_EQ(
        joined(A.Is == Verdict::NotYetApplicable ? A.WouldMiss : A.Missing),
        joined(Wanted));
  }
  if (C.Expected.contains("basis") || A.Is == Verdict::Allowed)
    EXPECT_EQ(basisName(A.Why).str(), expected("basis"));
  if (C.Expected.contains("would_be"))
    EXPECT_EQ(A.WouldBe ? verdictName(*A.WouldBe).str() : "",
              expected("would_be"));
  if (C.Expected.contains("exemption"))
    EXPECT_EQ(A.Exemption, expected("exemption"));
  if (C.Expected.contains("gate"))
    EXPECT_EQ(A.Gate, expected("gate"));
  for (const auto &Id : C.Expected.value("notes", std::vector<std::string>()))
    EXPECT_TRUE(llvm::is_contained(noteIds(A), Id))
        << "no note '" << Id << "' among " << joined(noteIds(A));
}

void CaseTest::TestBody() {
  Assessment A = judgeCase(C);
  checkVerdict(A);
  checkInvariants(A);
  if (HasFailure())
    std::cerr << "  " << C.File << ": " << C.Name << "\n  "
              << conditionLine(A, Language::English) << "\n";
}

/// "Area stated, nobody named" -> "AreaStatedNobodyNamed".
std::string testName(llvm::StringRef Text) {
  std::string Out;
  bool Upper = true;
  for (char Ch : Text) {
    if (!llvm::isAlnum(Ch)) {
      Upper = true;
      continue;
    }
    Out += Upper ? llvm::toUpper(Ch) : Ch;
    Upper = false;
  }
  return Out;
}

const bool Registered = [] {
  for (const Case &C : allCases())
    ::testing::RegisterTest(
        ("Law_" + testName(C.File)).c_str(), testName(C.Name).c_str(), nullptr,
        nullptr, __FILE__, __LINE__,
        [&C]() -> ::testing::Test * { return new CaseTest(C); });
  return true;
}();

} // namespace

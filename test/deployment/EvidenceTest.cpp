// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Evidence: grades, and the findings about what is stale.
#include "Scratch.h"
#include "deployment/EvidenceFile.h"
#include "deployment/Manifest.h"
#include "support/LocatedJson.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace art5;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using State = Evidence::State;
using Grade = EvidenceGrade;

class EvidenceTest : public testing::Test {
protected:
  EvidenceTest() {
    File = S.write("proof.txt", "proof\n");
    Checksum = llvm::cantFail(sha256OfFile(File));
  }

  /// Reads a claim whose evidence is \p Entries; keeps what was said.
  std::vector<Evidence> read(const std::string &Entries,
                             const char *On = "2026-11-22") {
    std::vector<Problem> Problems;
    auto M = parseManifest(R"({"deployments": [{"name": "d", "exemptions": [
{"claim": "safety_reason", "evidence": [)" +
                               Entries + "]}]}]}",
                           S.path("art5.json"), parseDate(On), Problems);
    Said.clear();
    for (const Problem &P : Problems) {
      EXPECT_NE(P.Severity, Problem::Level::Error) << format(P);
      Said.push_back(P.Message.english());
    }
    if (!M)
      return {};
    return M->Deployments[0].Exemptions[0].Supplied;
  }

  Scratch S;
  std::string File, Checksum;
  std::vector<std::string> Said;
};

TEST_F(EvidenceTest, sha256_is_that_of_the_standard) {
  EXPECT_EQ(llvm::cantFail(sha256OfFile(S.write("abc", "abc"))),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(llvm::cantFail(sha256OfFile(S.write("empty", ""))),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(
      llvm::cantFail(sha256OfFile(S.write("big", std::string(1000000, 'a')))),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_F(EvidenceTest, a_token_is_asserted) {
  auto E = read(R"("reuse_ban")");
  ASSERT_EQ(E.size(), 1u);
  EXPECT_EQ(Vocabulary::get()[E[0].Kind].Full, "evidence:reuse_ban");
  EXPECT_EQ(E[0].Grade, Grade::Asserted);
  EXPECT_EQ(E[0].Found, State::Supplied);
  EXPECT_THAT(Said, IsEmpty());
}

TEST_F(EvidenceTest, a_file_that_is_there_is_filed) {
  auto E = read(R"({"kind": "reuse_ban", "file": "proof.txt"})");
  EXPECT_EQ(E.at(0).Grade, Grade::Filed);
  EXPECT_EQ(E.at(0).Found, State::Supplied);
}

TEST_F(EvidenceTest, checksum_and_approver_make_it_verified) {
  std::string Start =
      R"({"kind": "reuse_ban", "file": "proof.txt", "sha256": ")";
  EXPECT_EQ(read(Start + Checksum + R"("})").at(0).Grade, Grade::Filed);
  EXPECT_EQ(
      read(Start + Checksum + R"(", "approved_by": "A. Bee"})").at(0).Grade,
      Grade::Verified);
  EXPECT_EQ(read(Start + llvm::StringRef(Checksum).upper() +
                 R"(", "approved_by": "A. Bee"})")
                .at(0)
                .Grade,
            Grade::Verified);
  EXPECT_THAT(Said, IsEmpty());
}

TEST_F(EvidenceTest, a_missing_file_counts_as_not_supplied) {
  auto E = read(R"({"kind": "reuse_ban", "file": "gone.pdf",
                    "approved_by": "A. Bee"})");
  EXPECT_EQ(E.at(0).Found, State::NotSupplied);
  EXPECT_THAT(
      Said, ElementsAre("the evidence 'reuse_ban' of the claim 'safety_reason' "
                        "in deployment 'd' (approved by 'A. Bee') names the "
                        "file 'gone.pdf', which cannot be read (No such file "
                        "or directory); it counts as not supplied"));
}

TEST_F(EvidenceTest, a_folder_is_no_file) {
  S.folder("proofs");
  EXPECT_EQ(read(R"({"kind": "reuse_ban", "file": "proofs"})").at(0).Found,
            State::NotSupplied);
  ASSERT_EQ(Said.size(), 1u);
  EXPECT_NE(Said[0].find("(not a regular file)"), std::string::npos);
}

TEST_F(EvidenceTest, a_changed_file_counts_as_not_supplied) {
  auto E = read(R"({"kind": "reuse_ban", "file": "proof.txt", "sha256": ")" +
                std::string(64, '0') + R"("})");
  EXPECT_EQ(E.at(0).Found, State::NotSupplied);
  EXPECT_EQ(E.at(0).Grade, Grade::Filed);
  EXPECT_THAT(Said,
              ElementsAre("the evidence 'reuse_ban' of the claim "
                          "'safety_reason' in deployment 'd' (nobody named as "
                          "having approved it) names the file 'proof.txt', "
                          "which is not the one that was recorded: its "
                          "checksum is now " +
                          Checksum + "; it counts as not supplied"));
}

TEST_F(EvidenceTest, expires_after_its_last_day) {
  const char *Entry =
      R"({"kind": "reuse_ban", "valid_until": "2026-11-22", "approved_by": "B. Vos"})";
  EXPECT_EQ(read(Entry, "2026-11-22").at(0).Found, State::Supplied);
  EXPECT_THAT(Said, IsEmpty());
  EXPECT_EQ(read(Entry, "2026-11-23").at(0).Found, State::Expired);
  EXPECT_THAT(
      Said, ElementsAre("the evidence 'reuse_ban' of the claim 'safety_reason' "
                        "in deployment 'd' (approved by 'B. Vos') expired on "
                        "2026-11-22; on 2026-11-23 it counts as lacking"));
}

TEST_F(EvidenceTest, expiry_counts_even_if_the_file_is_missing) {
  auto E = read(R"({"kind": "reuse_ban", "file": "gone.pdf",
                    "valid_until": "2020-01-01"})");
  EXPECT_EQ(E.at(0).Found, State::Expired);
  EXPECT_EQ(Said.size(), 2u);
}

TEST_F(EvidenceTest, a_newer_proof_replaces_a_stale_one) {
  auto E = read(R"({"kind": "reuse_ban", "valid_until": "2020-01-01"},
                   {"kind": "reuse_ban", "valid_until": "2030-01-01"},
                   {"kind": "fria", "valid_until": "2020-01-01"})");
  ASSERT_EQ(E.size(), 2u);
  EXPECT_EQ(E[0].Found, State::Supplied);
  EXPECT_EQ(E[1].Found, State::Expired);
  EXPECT_EQ(Said.size(), 2u) << "the stale one is still told";
}

TEST_F(EvidenceTest, the_date_of_the_deployment_counts_without_as_of) {
  std::vector<Problem> Problems;
  auto M = parseManifest(R"({"deployments": [{"date": "2100-01-01",
    "rbi": {"evidence": [{"kind": "fria", "valid_until": "2099-01-01"}]}}]})",
                         S.path("art5.json"), std::nullopt, Problems);
  ASSERT_TRUE(M);
  EXPECT_EQ(M->Deployments[0].Rbi->Supplied.at(0).Found, State::Expired);
  M = parseManifest(R"({"deployments": [{"date": "2100-01-01",
    "rbi": {"evidence": [{"kind": "fria", "valid_until": "2099-01-01"}]}}]})",
                    S.path("art5.json"), parseDate("2098-01-01"), Problems);
  EXPECT_EQ(M->Deployments[0].Rbi->Supplied.at(0).Found, State::Supplied);
}

TEST_F(EvidenceTest, among_the_facts_is_left_out_without_its_file) {
  std::vector<Problem> Problems;
  auto M = parseManifest(R"({"deployments": [{"name": "d", "facts": [
    {"fact": "evidence:target_list", "file": "gone.pdf", "stated_by": "C"},
    {"fact": "evidence:harm_assessment", "file": "proof.txt"},
    {"fact": "effect:significant_harm", "file": "gone.pdf"}]}]})",
                         S.path("art5.json"), std::nullopt, Problems);
  ASSERT_TRUE(M);
  std::vector<std::string> Facts;
  for (const StatedFact &F : M->Deployments[0].Facts)
    Facts.push_back(Vocabulary::get()[F.Fact].Full + " " +
                    gradeName(F.Grade).str());
  EXPECT_THAT(Facts, ElementsAre("evidence:harm_assessment filed",
                                 "effect:significant_harm asserted"));
  ASSERT_EQ(Problems.size(), 2u);
  EXPECT_EQ(Problems[0].Message.english(),
            "the file 'gone.pdf' behind 'evidence:target_list', stated by 'C', "
            "cannot be read (No such file or directory); it counts as not "
            "supplied");
  EXPECT_EQ(Problems[1].Message.english(),
            "the file 'gone.pdf' behind 'effect:significant_harm' cannot be "
            "read (No such file or directory)");
}

} // namespace

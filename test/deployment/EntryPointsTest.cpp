// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Which functions a deployment starts at.
#include "deployment/EntryPoints.h"
#include "deployment/Manifest.h"
#include "support/LocatedJson.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace art5;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

ProgramFunction function(std::string Name, std::string File) {
  ProgramFunction F;
  F.Name = std::move(Name);
  F.File = std::move(File);
  return F;
}

/// One program for all: two mains, a library, a header, a helper.
std::vector<ProgramFunction> program() {
  std::vector<ProgramFunction> P = {
      function("main", "/p/app/main.cpp"),       // 0
      function("main", "/p/tool/main.cpp"),      // 1
      function("lib::run", "/p/lib/run.cpp"),    // 2
      function("lib::stop", "/p/lib/run.cpp"),   // 3
      function("lib::helper", "/p/lib/run.cpp"), // 4
      function("lib::inl", "/p/lib/run.h"),      // 5
      function("test::run", "/p/test/t.cpp"),    // 6
      function("far::run", "/q/far.cpp"),        // 7
  };
  P[3].Called = true;
  P[4].External = false;
  P[5].InMainFile = false;
  return P;
}

/// The library alone.
std::vector<ProgramFunction> library() {
  auto P = program();
  return {P[2], P[3], P[4]};
}

class EntryPoints : public testing::Test {
protected:
  /// "0 named, 3 source": the entry points of one deployment with \p Record.
  std::string find(const std::string &Record,
                   const std::vector<ProgramFunction> &Functions,
                   const std::vector<std::string> &Exclude = {}) {
    std::vector<Problem> Problems;
    auto M = parseManifest(R"({"deployments": [{"name": "d")" +
                               (Record.empty() ? "" : ", " + Record) + "}]}",
                           "/p/art5.json", std::nullopt, Problems);
    EXPECT_THAT(Problems, IsEmpty());
    EntryPointSet Set = entryPointsOf(M->Deployments[0], Exclude, Functions);
    Said.clear();
    for (const Problem &P : Set.Findings)
      Said.push_back(format(P));
    static const char *const Why[] = {"named", "source", "main", "uncalled"};
    std::string Out;
    for (const EntryPoint &E : Set.Entries) {
      EXPECT_EQ(E.Where.isValid(), E.Because <= EntryPoint::Why::Source);
      Out += (Out.empty() ? "" : ", ") + std::to_string(E.Function) + " " +
             Why[size_t(E.Because)];
    }
    return Out;
  }

  std::vector<std::string> Said;
};

TEST_F(EntryPoints, are_every_main_by_default) {
  EXPECT_EQ(find("", program()), "0 main, 1 main");
  EXPECT_THAT(Said, IsEmpty());
}

TEST_F(EntryPoints, without_main_are_what_nothing_calls) {
  EXPECT_EQ(find("", library()), "0 uncalled");
}

TEST_F(EntryPoints, are_named) {
  EXPECT_EQ(find(R"("entry_points": ["lib::run"])", program()), "2 named");
  EXPECT_EQ(find(R"("entry_points": ["lib::*"])", program()),
            "2 named, 3 named, 4 named, 5 named");
  EXPECT_EQ(find(R"("entry_points": ["*::run"])", program()),
            "2 named, 6 named, 7 named");
  EXPECT_THAT(Said, IsEmpty());
}

TEST_F(EntryPoints, are_external_functions_of_source_files) {
  EXPECT_EQ(find(R"("sources": ["lib/*"])", program()), "2 source, 3 source");
  EXPECT_THAT(Said, IsEmpty());
}

TEST_F(EntryPoints, of_sources_alone_leave_main_out) {
  EXPECT_EQ(find(R"("sources": ["run.cpp"])", program()), "2 source, 3 source");
}

TEST_F(EntryPoints, of_names_and_sources_add_up) {
  EXPECT_EQ(
      find(R"("entry_points": ["lib::run"], "sources": ["app/**"])", program()),
      "0 source, 2 named");
}

TEST_F(EntryPoints, in_excluded_files_are_none) {
  EXPECT_EQ(find("", program(), {"tool/**"}), "0 main");
  EXPECT_EQ(find(R"("entry_points": ["*::run"])", program(), {"test/**"}),
            "2 named, 7 named");
  EXPECT_EQ(
      find(R"("sources": ["**/*.cpp"])", program(), {"main.cpp", "t.cpp"}),
      "2 source, 3 source");
}

TEST_F(EntryPoints, that_match_nothing_are_a_finding) {
  EXPECT_EQ(find(R"("entry_points": ["lib::runn", "quite::other"])", program()),
            "");
  EXPECT_THAT(
      Said,
      ElementsAre("/p/art5.json:1:49: warning: the entry point 'lib::runn' in "
                  "deployment 'd' matches no function of the program; did you "
                  "mean 'lib::run'?",
                  "/p/art5.json:1:62: warning: the entry point 'quite::other' "
                  "in deployment 'd' matches no function of the program"));
}

TEST_F(EntryPoints, that_are_excluded_are_a_finding) {
  EXPECT_EQ(find(R"("entry_points": ["test::run"])", program(), {"t.cpp"}), "");
  EXPECT_THAT(Said, ElementsAre("/p/art5.json:1:49: warning: the entry point "
                                "'test::run' in deployment 'd' matches no "
                                "function of the program; 'settings.exclude' "
                                "takes out every file that defines it"));
}

TEST_F(EntryPoints, of_sources_that_match_nothing_are_a_finding) {
  EXPECT_EQ(find(R"("sources": ["src/**"])", program()), "");
  EXPECT_THAT(Said,
              ElementsAre("/p/art5.json:1:44: warning: the sources 'src/**' in "
                          "deployment 'd' match no file of the program that "
                          "defines a function; globs match the path relative "
                          "to the folder of this art5.json"));
  EXPECT_EQ(find(R"("sources": ["*.h"])", program()), "");
  EXPECT_THAT(
      Said, ElementsAre("/p/art5.json:1:44: warning: the sources '*.h' in "
                        "deployment 'd' match no file that defines a function "
                        "with external linkage and is not excluded"));
}

TEST_F(EntryPoints, of_several_mains_are_a_finding_that_lists_them) {
  EXPECT_EQ(find(R"("entry_points": ["main"])", program()), "0 named, 1 named");
  EXPECT_THAT(
      Said, ElementsAre("/p/art5.json:1:49: warning: the entry point 'main' "
                        "in deployment 'd' matches 2 functions 'main', in "
                        "'app/main.cpp' and 'tool/main.cpp'; name the file of "
                        "the one that is meant under 'sources'"));
  EXPECT_EQ(
      find(R"("entry_points": ["main"], "sources": ["app/*"])", program()),
      "0 named, 1 named");
  EXPECT_THAT(Said, IsEmpty());
}

TEST_F(EntryPoints, lists_only_the_first_of_many_mains) {
  std::vector<ProgramFunction> P;
  for (char C = 'a'; C < 'j'; ++C)
    P.push_back(function("main", std::string("/p/") + C + ".cpp"));
  find(R"("entry_points": ["main"])", P);
  ASSERT_EQ(Said.size(), 1u);
  EXPECT_NE(
      Said[0].find("in 'a.cpp', 'b.cpp', 'c.cpp', 'd.cpp', 'e.cpp' and 4 "
                   "more;"),
      std::string::npos)
      << Said[0];
}

TEST_F(EntryPoints, are_sought_among_the_files_of_their_manifest_first) {
  auto P = program();
  for (ProgramFunction &F : P)
    F.Manifest = "/p/art5.json";
  P[1].Manifest = P[2].Manifest = "/p/tool/art5.json";
  EXPECT_EQ(find("", P), "0 main");
  EXPECT_EQ(find(R"("entry_points": ["*::run"])", P), "6 named, 7 named");
  EXPECT_EQ(find(R"("entry_points": ["lib::run"])", P), "2 named")
      << "the whole program where there is no own one";
}

//===--- Paths ------------------------------------------------------------===//

TEST(RelativeToManifest, walks_up_and_down) {
  auto Relative = [](const char *File) {
    return relativeToManifest("/p/q", "/real", File);
  };
  EXPECT_EQ(Relative("/p/q/a/b.cpp"), "a/b.cpp");
  EXPECT_EQ(Relative("/p/q/./a/../b.cpp"), "b.cpp");
  EXPECT_EQ(Relative("/real/a.cpp"), "a.cpp");
  EXPECT_EQ(Relative("/p/a.cpp"), "../a.cpp");
  EXPECT_EQ(Relative("/p/qq/a.cpp"), "../qq/a.cpp");
  EXPECT_EQ(Relative("/x/a.cpp"), "../../x/a.cpp");
  EXPECT_EQ(relativeToManifest("/", "/", "/a/b.cpp"), "a/b.cpp");
  EXPECT_EQ(relativeToManifest("", "", "/a/b.cpp"), "/a/b.cpp");
}

//===--- Sites ------------------------------------------------------------===//

TEST(AppliesTo, everything_or_what_a_glob_matches) {
  EXPECT_TRUE(appliesTo({}, "a::b"));
  EXPECT_TRUE(appliesTo({"x", "a::*"}, "a::b"));
  EXPECT_FALSE(appliesTo({"x", "b::*"}, "a::b"));
}

TEST(UnmatchedSites, are_findings) {
  std::vector<Problem> Problems;
  auto M = parseManifest(R"({"deployments": [{"name": "d",
 "exemptions": [{"claim": "safety_reason", "applies_to": ["a::run", "a::runn"]}],
 "facts": ["effect:significant_harm",
  {"fact": "subject:child", "applies_to": ["b::*"]}],
 "refuted": [{"fact": "subject:worker", "applies_to": ["a::*"]}]}]})",
                         "/p/art5.json", std::nullopt, Problems);
  ASSERT_TRUE(M);
  std::vector<std::string> Said;
  for (const Problem &P : unmatchedSites(M->Deployments[0], {"a::run"}))
    Said.push_back(format(P));
  EXPECT_THAT(
      Said, ElementsAre("/p/art5.json:2:69: warning: the claim 'safety_reason' "
                        "in deployment 'd' applies to 'a::runn', which matches "
                        "no site that it reaches; did you mean 'a::run'?",
                        "/p/art5.json:4:44: warning: the fact 'subject:child' "
                        "in deployment 'd' applies to 'b::*', which matches no "
                        "site that it reaches"));
}

} // namespace

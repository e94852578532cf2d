// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Which art5.json counts for a source file.
#include "Scratch.h"
#include "deployment/Manifest.h"
#include "support/LocatedJson.h"
#include <nlohmann/json.hpp>

using namespace art5;

namespace {

class FindManifest : public testing::Test {
protected:
  std::string found(llvm::StringRef Name) const {
    return findManifest(S.path(Name)).value_or("none");
  }
  Scratch S;
};

TEST_F(FindManifest, beside_the_file) {
  S.write("a/art5.json", "{}");
  EXPECT_EQ(found("a/x.cpp"), S.path("a/art5.json"));
}

TEST_F(FindManifest, above_the_file_even_if_that_does_not_exist) {
  S.write("art5.json", "{}");
  EXPECT_EQ(found("a/b/c/x.cpp"), S.path("art5.json"));
}

TEST_F(FindManifest, the_nearest_wins) {
  S.write("art5.json", "{}");
  S.write("a/art5.json", "{}");
  EXPECT_EQ(found("a/b/x.cpp"), S.path("a/art5.json"));
  EXPECT_EQ(found("b/x.cpp"), S.path("art5.json"));
}

TEST_F(FindManifest, a_folder_starts_in_itself) {
  S.write("a/art5.json", "{}");
  EXPECT_EQ(found("a"), S.path("a/art5.json"));
}

TEST_F(FindManifest, dots_are_resolved) {
  S.write("a/art5.json", "{}");
  S.folder("b");
  EXPECT_EQ(found("b/../a/./x.cpp"), S.path("a/art5.json"));
}

TEST_F(FindManifest, a_folder_of_that_name_is_none) {
  S.write("art5.json", "{}");
  S.folder("a/art5.json");
  EXPECT_EQ(found("a/x.cpp"), S.path("art5.json"));
}

TEST_F(FindManifest, a_link_to_nothing_is_found_and_said) {
  S.write("art5.json", "{}");
  S.folder("a");
  S.link("nowhere", "a/art5.json");
  EXPECT_EQ(found("a/x.cpp"), S.path("a/art5.json"));
  std::vector<Problem> Problems;
  EXPECT_FALSE(loadManifest(found("a/x.cpp"), std::nullopt, Problems));
  EXPECT_EQ(Problems.at(0).Message.english(),
            "cannot read this file: No such file or directory");
}

TEST_F(FindManifest, the_path_as_written_wins_over_links) {
  S.write("real/art5.json", "{}");
  S.write("real/src/x.cpp", "");
  S.write("tree/art5.json", "{}");
  S.link(S.path("real/src"), "tree/src");
  EXPECT_EQ(found("tree/src/x.cpp"), S.path("tree/art5.json"));
}

TEST_F(FindManifest, links_are_followed_where_there_is_none_as_written) {
  S.write("real/art5.json", "{}");
  S.write("real/src/x.cpp", "");
  S.folder("sandbox");
  S.link(S.path("real/src/x.cpp"), "sandbox/x.cpp");
  EXPECT_EQ(found("sandbox/x.cpp"), S.path("real/art5.json"));
}

TEST_F(FindManifest, stops_at_the_root) {
  EXPECT_EQ(found("a/x.cpp"), "none");
  EXPECT_FALSE(findManifest("/nonexistent-folder/x.cpp"));
}

TEST(DefaultManifest, states_nothing) {
  Manifest M = defaultManifest();
  ASSERT_EQ(M.Deployments.size(), 1u);
  const Deployment &D = M.Deployments[0];
  EXPECT_EQ(D.Name, "default");
  EXPECT_FALSE(D.As || D.Who || D.When || D.AsOf || D.MemberState);
  EXPECT_TRUE(D.Contexts.empty() && D.Facts.empty() && D.Exemptions.empty());
  EXPECT_EQ(D.Record->dump(), "{}");
  EXPECT_EQ(M.Settings->dump(), "{}");
  EXPECT_FALSE(placeOf(D, "/rbi/urgent").isValid());
  EXPECT_EQ(recordAt(D, "/rbi/urgent"), nullptr);
}

} // namespace

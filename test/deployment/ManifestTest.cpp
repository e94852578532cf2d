// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What an art5.json says, and what is said about a wrong one.
#include "deployment/Manifest.h"
#include "Scratch.h"
#include "deployment/ManifestSchema.h"
#include "support/LocatedJson.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace art5;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::optional<Manifest> parse(const std::string &Text,
                              std::vector<std::string> &Said,
                              const char *AsOf = nullptr) {
  std::vector<Problem> Problems;
  auto M = parseManifest(Text, "/p/art5.json",
                         AsOf ? parseDate(AsOf) : std::nullopt, Problems);
  EXPECT_EQ(!M, hasError(Problems));
  for (const Problem &P : Problems)
    Said.push_back(format(P));
  return M;
}

/// Reads a text that nothing is to be said about.
Manifest good(const std::string &Text) {
  std::vector<std::string> Said;
  auto M = parse(Text, Said);
  EXPECT_THAT(Said, IsEmpty());
  return M ? *M : defaultManifest();
}

std::string full(TokenId Id) { return Vocabulary::get()[Id].Full; }

std::vector<std::string> names(const std::vector<StatedToken> &Tokens) {
  std::vector<std::string> Out;
  for (const StatedToken &T : Tokens)
    Out.push_back(full(T.Token));
  return Out;
}

//===--- What it says -----------------------------------------------------===//

TEST(Manifest, holds_the_whole_record) {
  Manifest M = good(R"({"$schema": "art5.schema.json", "version": 1,
 "deployments": [
  {"name": "hall", "entry_points": ["main", "app::*"], "sources": ["src/**"],
   "date": "2999-11-22", "member_state": "NL", "role": "deployer",
   "actor": "law_enforcement", "stage": "use_completed",
   "contexts": ["law_enforcement", "publicly_accessible_space"],
   "subjects": ["suspect_or_convict"],
   "facts": ["effect:significant_harm",
             {"fact": "evidence:target_list", "applies_to": ["a::*"],
              "stated_by": "C", "reason": "one\ntwo"}],
   "refuted": ["effect:impaired_decision"],
   "exemptions": [{"claim": "serious_offence_suspect_search",
                   "evidence": ["fria"], "lacks": ["reuse_ban"],
                   "applies_to": ["x::y"]}],
   "scoring": {"origin_domains": ["online_platform"], "use_domain": "housing",
               "domains_related": false, "treatment_proportionate": true},
   "rbi": {"objective": "serious_offence_suspect_search", "annex_ii": true,
           "max_penalty_years": 6.5, "evidence": ["national_rbi_law", "fria"],
           "lacks": ["prior_authorisation"], "urgent": true,
           "authorisation": {"status": "refused", "request_hours": 6},
           "offence": "armed robbery",
           "after_refusal": {"use_stopped": true, "data_deleted": false}}}],
 "settings": {"exclude": ["test/**"], "own_headers": ["inc/**"],
              "max_fact_sets": 8, "evidence_grade": "filed",
              "K1": true, "K8": false}})");
  EXPECT_EQ(M.Path, "/p/art5.json");
  EXPECT_EQ(M.Folder, "/p");
  EXPECT_THAT(M.Exclude, ElementsAre("test/**"));
  EXPECT_THAT(M.OwnHeaders, ElementsAre("inc/**"));
  EXPECT_EQ(M.MaxFactSets, 8u);
  EXPECT_EQ(M.RequiredGrade, EvidenceGrade::Filed);
  EXPECT_EQ((*M.Settings)["K1"], true);
  ASSERT_EQ(M.Deployments.size(), 1u);

  const Deployment &D = M.Deployments[0];
  EXPECT_EQ(D.Name, "hall");
  EXPECT_EQ(format(D.Where), "/p/art5.json:3:12");
  EXPECT_THAT(D.EntryPoints, ElementsAre("main", "app::*"));
  EXPECT_EQ(format(D.EntryPointPlaces.at(1)), "/p/art5.json:3:45");
  EXPECT_THAT(D.Sources, ElementsAre("src/**"));
  EXPECT_EQ(formatDate(*D.AsOf), "2999-11-22");
  EXPECT_EQ(D.MemberState, "NL");
  EXPECT_EQ(D.As, Role::Deployer);
  EXPECT_EQ(D.Who, Actor::LawEnforcement);
  EXPECT_EQ(D.When, Stage::UseCompleted);
  EXPECT_THAT(names(D.Contexts),
              ElementsAre("context:law_enforcement",
                          "context:publicly_accessible_space"));
  EXPECT_EQ(format(D.Contexts[1].Where), "/p/art5.json:6:36");
  EXPECT_THAT(names(D.Subjects), ElementsAre("subject:suspect_or_convict"));

  ASSERT_EQ(D.Facts.size(), 2u);
  EXPECT_EQ(full(D.Facts[0].Fact), "effect:significant_harm");
  EXPECT_THAT(D.Facts[1].AppliesTo, ElementsAre("a::*"));
  EXPECT_EQ(D.Facts[1].StatedBy, "C");
  EXPECT_EQ(D.Facts[1].Reason, "one\ntwo");
  EXPECT_EQ(full(D.Refuted.at(0).Fact), "effect:impaired_decision");

  const ExemptionClaim &C = D.Exemptions.at(0);
  EXPECT_EQ(full(C.Claim), "exemption:serious_offence_suspect_search");
  EXPECT_EQ(full(C.Supplied.at(0).Kind), "evidence:fria");
  EXPECT_EQ(full(C.Lacks.at(0)), "evidence:reuse_ban");
  EXPECT_THAT(C.AppliesTo, ElementsAre("x::y"));

  EXPECT_THAT(names(D.Scoring->OriginDomains),
              ElementsAre("domain:online_platform"));
  EXPECT_EQ(full(D.Scoring->UseDomain->Token), "domain:housing");
  EXPECT_EQ(D.Scoring->DomainsRelated, false);
  EXPECT_EQ(D.Scoring->TreatmentProportionate, true);

  const RbiRecord &R = *D.Rbi;
  EXPECT_EQ(R.Objective, "serious_offence_suspect_search");
  EXPECT_EQ(R.AnnexII, true);
  EXPECT_EQ(R.MaxPenaltyYears, 6.5);
  EXPECT_EQ(R.Supplied.size(), 2u);
  EXPECT_EQ(full(R.Lacks.at(0)), "evidence:prior_authorisation");
  EXPECT_EQ(R.Urgent, true);
  EXPECT_EQ(R.AuthorisationStatus, "refused");
  EXPECT_EQ(R.RequestHours, 6);
  EXPECT_EQ(R.Offence, "armed robbery");
  EXPECT_EQ(R.UseStopped, true);
  EXPECT_EQ(R.DataDeleted, false);
}

TEST(Manifest, names_the_place_of_each_record_entry) {
  Manifest M = good("{\"deployments\": [{},\n"
                    " {\"name\": \"b\",\n"
                    "  \"rbi\": {\"urgent\": true}}]}");
  const Deployment &D = M.Deployments.at(1);
  EXPECT_EQ(format(placeOf(D, "/rbi/urgent")), "/p/art5.json:3:21");
  EXPECT_EQ(format(placeOf(D, "/rbi/annex_ii")), "/p/art5.json:3:10");
  EXPECT_EQ(format(placeOf(D, "/stage")), "/p/art5.json:2:2");
  EXPECT_EQ(*recordAt(D, "/rbi/urgent"), true);
  EXPECT_EQ(recordAt(D, "/rbi/annex_ii"), nullptr);
  EXPECT_EQ(recordAt(D, "/rbi/urgent/x"), nullptr);
}

TEST(Manifest, keeps_silence_unknown) {
  Manifest M = good(R"({"deployments": [{"scoring": {}, "rbi": {}}]})");
  const Deployment &D = M.Deployments.at(0);
  EXPECT_EQ(D.Name, "default");
  EXPECT_FALSE(D.As || D.Who || D.When || D.AsOf || D.MemberState);
  EXPECT_FALSE(D.Scoring->DomainsRelated || D.Scoring->UseDomain);
  EXPECT_FALSE(D.Rbi->Urgent || D.Rbi->Objective || D.Rbi->RequestHours);
  EXPECT_EQ(M.MaxFactSets, 64u);
  EXPECT_EQ(M.RequiredGrade, EvidenceGrade::Asserted);
}

TEST(Manifest, without_deployments_has_the_default_one) {
  for (const char *Text : {"{}", R"({"version": 1, "deployments": []})"}) {
    Manifest M = good(Text);
    ASSERT_EQ(M.Deployments.size(), 1u);
    EXPECT_EQ(M.Deployments[0].Name, "default");
    EXPECT_EQ(M.Deployments[0].Folder, "/p");
    EXPECT_EQ(M.Deployments[0].Record->dump(), "{}");
  }
}

TEST(Manifest, resolves_models_and_laws) {
  Scratch S;
  S.write("m/one.json", "{}");
  std::string Law = S.write("law.json", "{}");
  std::vector<Problem> Problems;
  auto M = loadManifest(S.write("art5.json", R"({"models": ["m/one.json"],
                                                 "laws": [")" +
                                                 Law + R"("]})"),
                        std::nullopt, Problems);
  ASSERT_TRUE(M);
  EXPECT_THAT(M->Models, ElementsAre(S.path("m/one.json")));
  EXPECT_THAT(M->Laws, ElementsAre(Law));
}

TEST(Manifest, is_the_same_however_often_it_is_read) {
  const char *Text =
      R"({"deployments": [{"contexts": ["x"], "y": 1}, {"z": 1}]})";
  std::vector<std::string> A, B;
  parse(Text, A);
  parse(Text, B);
  EXPECT_EQ(A, B);
}

TEST(Manifest, is_judged_on_the_day_that_is_given) {
  Deployment D;
  EXPECT_EQ(judgedOn(D, std::nullopt), today());
  D.AsOf = parseDate("2030-01-01");
  EXPECT_EQ(formatDate(judgedOn(D, std::nullopt)), "2030-01-01");
  EXPECT_EQ(formatDate(judgedOn(D, parseDate("2029-01-01"))), "2029-01-01");
}

//===--- What is said about it --------------------------------------------===//

struct Row {
  const char *Name;
  std::string Text;
  std::string Said;
};

void PrintTo(const Row &R, std::ostream *OS) { *OS << R.Text; }

class Message : public testing::TestWithParam<Row> {};

TEST_P(Message, is) {
  std::vector<std::string> Said;
  parse(GetParam().Text, Said);
  EXPECT_THAT(Said, ElementsAre("/p/art5.json:" + GetParam().Said));
}

/// A manifest with one deployment, whose record starts at 1:18.
std::string with(const std::string &Record) {
  return R"({"deployments": [{"name": "d", )" + Record + "}]}";
}

const Row Rows[] = {
    {"not_an_object", "[]", "1:1: error: expected an object, found an array"},
    {"version_unknown", R"({"version": 2, "strange": 1})",
     "1:13: error: version 2 of this format is not known (at /version); this "
     "art5 reads version 1"},
    {"version_type", R"({"version": "1"})",
     "1:13: error: expected 1, found the string '1' (at /version)"},
    {"key_unknown", R"({"deployment": []})",
     "1:2: error: unknown key 'deployment' (at /deployment); did you mean "
     "'deployments'?"},
    {"record_key_unknown", with(R"("entry_point": ["main"])"),
     "1:32: error: unknown key 'entry_point' (at /deployments/0/entry_point); "
     "did you mean 'entry_points'?"},
    {"record_key_type", with(R"("entry_points": "main")"),
     "1:48: error: expected an array, found the string 'main' (at "
     "/deployments/0/entry_points)"},
    {"entry_points_empty", with(R"("entry_points": [])"),
     "1:48: error: expected at least 1 entry, found 0 (at "
     "/deployments/0/entry_points)"},
    {"name_empty", R"({"deployments": [{"name": ""}]})",
     "1:27: error: this must not be empty (at /deployments/0/name)"},
    {"name_with_control_character", R"({"deployments": [{"name": "a\nb"}]})",
     "1:27: error: 'a\\x0ab' holds a control character (at "
     "/deployments/0/name)"},
    {"names_twice", R"({"deployments": [{"name": "a"}, {"name": "a"}]})",
     "1:42: error: two deployments are named 'a' (at /deployments/1/name); it "
     "stands first at line 1, column 27"},
    {"names_missing_twice", R"({"deployments": [{}, {}]})",
     "1:22: error: two deployments are named 'default', the name of one that "
     "gives none (at /deployments/1); it stands first at line 1, column 18"},

    {"stage_unknown", with(R"("stage": "in-use")"),
     "1:41: error: unknown stage 'in-use' (at /deployments/0/stage); did you "
     "mean 'in_use'?"},
    {"role_unknown", with(R"("role": "vendor")"),
     "1:40: error: unknown role 'vendor' (at /deployments/0/role); expected "
     "one "
     "of 'provider', 'deployer' or 'both'"},
    {"actor_unknown", with(R"("actor": "law_enforcment")"),
     "1:41: error: unknown actor 'law_enforcment' (at /deployments/0/actor); "
     "did you mean 'law_enforcement'?"},
    {"member_state_form", with(R"("member_state": "nl")"),
     "1:48: error: 'nl' is not a country's code of two capital letters (ISO "
     "3166-1, also EL, EU and UK), such as 'NL' (at "
     "/deployments/0/member_state)"},
    {"member_state_unknown", with(R"("member_state": "DL")"),
     "1:48: error: 'DL' is not a country's code of two capital letters (ISO "
     "3166-1, also EL, EU and UK), such as 'NL' (at "
     "/deployments/0/member_state)"},
    {"date_form", with(R"("date": "22.11.2026")"),
     "1:40: error: '22.11.2026' is not a date of the form YYYY-MM-DD (at "
     "/deployments/0/date)"},
    {"date_impossible", with(R"("date": "2026-02-30")"),
     "1:40: error: '2026-02-30' is no day of the calendar (at "
     "/deployments/0/date)"},
    {"date_past", with(R"("date": "2020-01-01")"),
     "1:40: warning: deployment 'd' is judged on 2020-01-01, a day in the past "
     "(at /deployments/0/date); leave 'date' out for today, or give --as-of "
     "for "
     "a day of choice"},

    {"context_unknown", with(R"("contexts": ["workplce"])"),
     "1:45: error: unknown context 'workplce' (at /deployments/0/contexts/0); "
     "did you mean 'workplace'?"},
    {"context_with_facet", with(R"("contexts": ["context:workplace"])"),
     "1:45: error: 'context:workplace' stands here with its facet (at "
     "/deployments/0/contexts/0); write 'workplace'"},
    {"context_is_a_source", with(R"("contexts": ["face_image"])"),
     "1:45: error: 'face_image' is a source; 'contexts' takes tokens of 'context' "
     "(at /deployments/0/contexts/0)"},
    {"claim_is_evidence", with(R"("exemptions": [{"claim": "fria"}])"),
     "1:57: error: 'fria' is a kind of evidence; 'claim' takes "
     "tokens of 'exemption' (at /deployments/0/exemptions/0/claim)"},
    {"evidence_is_an_effect",
     with(R"("rbi": {"evidence": ["significant_harm"]})"),
     "1:53: error: 'significant_harm' is an effect; 'evidence' takes "
     "tokens of 'evidence' (at /deployments/0/rbi/evidence/0)"},
    {"context_twice", with(R"("contexts": ["workplace", "workplace"])"),
     "1:58: warning: 'workplace' stands twice (at /deployments/0/contexts/1); "
     "it stands first at line 1, column 45"},

    {"fact_without_facet", with(R"("facts": ["significant_harm"])"),
     "1:42: error: 'significant_harm' stands here without its facet (at "
     "/deployments/0/facts/0); did you mean 'effect:significant_harm'?"},
    {"fact_of_another_facet", with(R"("facts": ["source:workplace"])"),
     "1:42: error: there is no 'source:workplace' (at /deployments/0/facts/0); "
     "did you mean 'context:workplace'?"},
    {"fact_misspelt", with(R"("facts": ["effect:significant_ham"])"),
     "1:42: error: unknown fact 'effect:significant_ham' (at "
     "/deployments/0/facts/0); did you mean 'effect:significant_harm'?"},
    {"fact_type", with(R"("facts": [7])"),
     "1:42: error: expected a string or an object, found the number 7 (at "
     "/deployments/0/facts/0)"},
    {"fact_object_incomplete", with(R"("facts": [{"reason": "x"}])"),
     "1:42: error: the key 'fact' is missing (at /deployments/0/facts/0)"},
    {"fact_object_key", with(R"("facts": [{"fact": "subject:child",
                               "stated-by": "x"}])"),
     "2:32: error: unknown key 'stated-by' (at "
     "/deployments/0/facts/0/stated-by); did you mean 'stated_by'?"},
    {"fact_twice", with(R"("facts": ["subject:child", "subject:child"])"),
     "1:59: warning: 'subject:child' stands twice (at /deployments/0/facts); "
     "it "
     "stands first at line 1, column 42"},
    {"fact_and_refuted",
     with(R"("facts": ["subject:child"], "refuted": ["subject:child"])"),
     "1:72: error: deployment 'd' both states and refutes 'subject:child'; it "
     "is stated at line 1, column 42"},
    {"fact_and_refuted_for_one_site",
     with(R"("facts": [{"fact": "subject:child", "applies_to": ["a"]}],
             "refuted": [{"fact": "subject:child", "applies_to": ["b", "a"]}])"),
     "2:26: error: deployment 'd' both states and refutes 'subject:child'; it "
     "is stated at line 1, column 42"},
    {"context_and_refuted",
     with(R"("contexts": ["workplace"], "refuted": ["context:workplace"])"),
     "1:71: error: deployment 'd' both states and refutes 'context:workplace'; "
     "it is stated at line 1, column 45"},
    {"facts_that_exclude_each_other",
     with(R"("facts": ["technique:untargeted_scraping",
                       "technique:targeted_collection"])"),
     "2:24: warning: 'technique:untargeted_scraping' and "
     "'technique:targeted_collection' cannot both hold for one site; say with "
     "'applies_to' which holds where"},
    {"claim_among_the_facts", with(R"("facts": ["exemption:safety_reason"])"),
     "1:42: warning: 'exemption:safety_reason' under 'facts' is a claim "
     "without "
     "evidence and exempts from nothing; claim it under 'exemptions', with its "
     "evidence"},

    {"claim_missing", with(R"("exemptions": [{}])"),
     "1:47: error: the key 'claim' is missing (at "
     "/deployments/0/exemptions/0)"},
    {"claim_twice", with(R"("exemptions": [{"claim": "safety_reason"},
 {"claim": "safety_reason", "applies_to": ["a"]}])"),
     "2:12: error: 'safety_reason' is claimed twice for the same sites (at "
     "/deployments/0/exemptions/1/claim); it stands first at line 1, column "
     "57"},
    {"evidence_supplied_and_lacking",
     with(R"("exemptions": [{"claim": "safety_reason",
 "evidence": ["reuse_ban"], "lacks": ["reuse_ban"]}])"),
     "2:39: error: 'reuse_ban' stands under both 'evidence' and 'lacks' (at "
     "/deployments/0/exemptions/0/lacks); it stands first at line 2, column "
     "15"},
    {"evidence_object_without_kind",
     with(R"("rbi": {"evidence": [{"file": "x"}]})"),
     "1:53: error: the key 'kind' is missing (at "
     "/deployments/0/rbi/evidence/0)"},
    {"checksum_form",
     with(R"("rbi": {"evidence": [{"kind": "fria", "sha256": "abc"}]})"),
     "1:80: error: 'abc' is not a SHA-256 checksum of 64 hexadecimal digits "
     "(at "
     "/deployments/0/rbi/evidence/0/sha256)"},
    {"checksum_without_file",
     with(R"("rbi": {"evidence": [{"kind": "fria", "sha256": ")" +
          std::string(64, 'a') + R"("}]})"),
     "1:80: error: a checksum without its file (at "
     "/deployments/0/rbi/evidence/0/sha256); name the file under 'file'"},
    {"valid_until_impossible", with(R"("rbi": {"evidence": [{"kind": "fria",
 "valid_until": "2027-13-01"}]})"),
     "2:17: error: '2027-13-01' is no day of the calendar (at "
     "/deployments/0/rbi/evidence/0/valid_until)"},
    {"applies_to_empty",
     with(R"("exemptions": [{"claim": "safety_reason", "applies_to": []}])"),
     "1:88: error: expected at least 1 entry, found 0 (at "
     "/deployments/0/exemptions/0/applies_to)"},

    {"objective_unknown", with(R"("rbi": {"objective": "nothing"})"),
     "1:53: error: unknown objective 'nothing' (at "
     "/deployments/0/rbi/objective); expected one of "
     "'victim_or_missing_search', "
     "'imminent_threat_prevention', 'serious_offence_suspect_search' or "
     "'none'"},
    {"objective_is_another_claim",
     with(R"("rbi": {"objective": "safety_reason"})"),
     "1:53: error: 'safety_reason' is an exemption; 'objective' takes one of "
     "the listed tokens (at /deployments/0/rbi/objective); expected one of "
     "'victim_or_missing_search', 'imminent_threat_prevention', "
     "'serious_offence_suspect_search' or 'none'"},
    {"hours_negative",
     with(R"("rbi": {"authorisation": {"request_hours": -1}})"),
     "1:75: error: expected a number of at least 0, found -1 (at "
     "/deployments/0/rbi/authorisation/request_hours)"},
    {"years_negative", with(R"("rbi": {"max_penalty_years": -0.5})"),
     "1:61: error: expected a number of at least 0, found -0.5 (at "
     "/deployments/0/rbi/max_penalty_years)"},
    {"status_unknown", with(R"("rbi": {"authorisation": {"status": "given"}})"),
     "1:68: error: unknown authorisation status 'given' (at "
     "/deployments/0/rbi/authorisation/status); expected one of 'granted', "
     "'requested', 'refused' or 'none'"},
    {"refusal_not_refused",
     with(R"("rbi": {"authorisation": {"status": "granted"},
 "after_refusal": {"use_stopped": true}})"),
     "2:19: warning: 'after_refusal' is stated, but the authorisation is "
     "'granted' (at /deployments/0/rbi/after_refusal)"},
    {"flag_as_text", with(R"("scoring": {"domains_related": "no"})"),
     "1:63: error: expected true or false, found the string 'no' (at "
     "/deployments/0/scoring/domains_related)"},

    {"knob_unknown", R"({"settings": {"K12": true}})",
     "1:15: error: unknown key 'K12' (at /settings/K12); did you mean 'K1'?"},
    {"knob_type", R"({"settings": {"K1": "on"}})",
     "1:21: error: expected true or false, found the string 'on' (at "
     "/settings/K1)"},
    {"fact_sets_zero", R"({"settings": {"max_fact_sets": 0}})",
     "1:32: error: expected a number of at least 1, found 0 (at "
     "/settings/max_fact_sets)"},
    {"grade_unknown", R"({"settings": {"evidence_grade": "checked"}})",
     "1:33: error: unknown evidence grade 'checked' (at "
     "/settings/evidence_grade); expected one of 'asserted', 'filed' or "
     "'verified'"},
    {"model_missing", R"({"models": ["none.json"]})",
     "1:13: error: the model file 'none.json' cannot be read: No such file or "
     "directory (at /models/0); paths are relative to the folder of this "
     "art5.json"},
    {"law_is_a_folder", R"({"laws": ["/"]})",
     "1:11: error: the law file '/' is not a regular file (at /laws/0)"},
};

INSTANTIATE_TEST_SUITE_P(Manifests, Message, testing::ValuesIn(Rows),
                         [](const auto &I) { return I.param.Name; });

TEST(Manifest, tells_all_its_errors_at_once) {
  std::vector<std::string> Said;
  parse(R"({"deployments": [{"stage": "x", "contexts": ["y"], "z": 1}]})",
        Said);
  EXPECT_EQ(Said.size(), 3u);
}

TEST(Manifest, holds_no_more_facts_than_can_be_compared) {
  std::string Facts = "\"subject:child\"";
  for (int I = 0; I < 2000; ++I)
    Facts += ",\"subject:child\"";
  std::vector<std::string> Said;
  EXPECT_FALSE(parse(with("\"facts\": [" + Facts + "]"), Said));
  EXPECT_THAT(Said, ElementsAre("/p/art5.json:1:41: error: expected at most "
                                "2000 entries, found 2001 (at "
                                "/deployments/0/facts)"));
}

TEST(Manifest, may_have_a_past_date_if_the_day_is_given) {
  std::vector<std::string> Said;
  EXPECT_TRUE(parse(with(R"("date": "2020-01-01")"), Said, "2026-01-01"));
  EXPECT_THAT(Said, IsEmpty());
}

TEST(Manifest, may_claim_one_exception_for_several_sites) {
  good(with(R"("exemptions": [{"claim": "safety_reason", "applies_to": ["a"]},
                {"claim": "safety_reason", "applies_to": ["b"]}])"));
  good(with(R"("facts": [{"fact": "subject:child", "applies_to": ["a"]}],
               "refuted": [{"fact": "subject:child", "applies_to": ["b"]}])"));
}

TEST(Manifest, that_is_missing_is_named) {
  std::vector<Problem> Problems;
  EXPECT_FALSE(loadManifest("/nonexistent/art5.json", std::nullopt, Problems));
  EXPECT_EQ(
      format(Problems.at(0)),
      "/nonexistent/art5.json: error: cannot read this file: No such file "
      "or directory");
}

TEST(Names, are_unique_over_all_manifests) {
  std::vector<Problem> Problems;
  auto A = parseManifest(R"({"deployments": [{"name": "x"}]})", "/a/art5.json",
                         std::nullopt, Problems);
  auto B = parseManifest(R"({"deployments": [{"name": "y"}, {"name": "x"}]})",
                         "/b/art5.json", std::nullopt, Problems);
  auto C = parseManifest("{}", "/c/art5.json", std::nullopt, Problems);
  auto E = parseManifest("{}", "/e/art5.json", std::nullopt, Problems);
  EXPECT_TRUE(checkNamesUnique({&*A, &*C, &*E}, Problems));
  EXPECT_THAT(Problems, IsEmpty());
  EXPECT_FALSE(checkNamesUnique({&*A, &*B}, Problems));
  ASSERT_EQ(Problems.size(), 1u);
  EXPECT_EQ(
      format(Problems[0]),
      "/b/art5.json:1:42: error: two deployments are named 'x'; the other "
      "stands at /a/art5.json:1:27");
}

//===--- The schema -------------------------------------------------------===//

/// Every subschema that describes a value has a title and a description.
void checkDescribed(const nlohmann::json &Schema, const std::string &At) {
  if (!Schema.is_object())
    return;
  if (auto It = Schema.find("properties"); It != Schema.end())
    for (const auto &[Key, Sub] : It->items()) {
      std::string Path = At + "." + Key;
      const auto &Described =
          Sub.contains("$ref")
              ? manifestSchema().at(nlohmann::json::json_pointer(
                    Sub["$ref"].get<std::string>().substr(1)))
              : Sub;
      EXPECT_TRUE(Described.contains("title")) << Path;
      EXPECT_TRUE(Described.contains("description")) << Path;
      checkDescribed(Sub, Path);
    }
  for (const char *Key : {"items", "definitions"})
    if (auto It = Schema.find(Key); It != Schema.end()) {
      checkDescribed(*It, At + "." + Key);
      if (std::string(Key) == "definitions")
        for (const auto &[Name, Sub] : It->items())
          checkDescribed(Sub, At + "." + Name);
    }
  if (auto It = Schema.find("anyOf"); It != Schema.end())
    for (const auto &Sub : *It)
      checkDescribed(Sub, At + ".anyOf");
}

TEST(ManifestSchema, describes_everything_for_editors) {
  checkDescribed(manifestSchema(), "");
}

TEST(ManifestSchema, holds_the_tokens_of_the_vocabulary) {
  const Vocabulary &V = Vocabulary::get();
  const auto &Definitions = manifestSchema()["definitions"];
  EXPECT_EQ(Definitions["fact"]["enum"].size(), V.tokens().size());
  EXPECT_EQ(Definitions["evidence_kind"]["enum"].size(),
            V.tokensOf(Facet::Evidence).size());
  const auto &Kind = Definitions["evidence_kind"];
  EXPECT_EQ(Kind["enum"].size(), Kind["enumDescriptions"].size());
  EXPECT_EQ(manifestSchema().dump().find("$vocabulary"), std::string::npos);
}

TEST(ManifestSchema, has_no_enumeration_without_tokens) {
  nlohmann::json S = {{"a", {{"$vocabulary", "@no_such_set"}}}};
  expandVocabulary(S);
  EXPECT_TRUE(S["a"]["enum"].empty());
  std::vector<const nlohmann::json *> Stack = {&manifestSchema()};
  while (!Stack.empty()) {
    const nlohmann::json *At = Stack.back();
    Stack.pop_back();
    if (At->is_object() && At->contains("enum"))
      EXPECT_FALSE((*At)["enum"].empty()) << At->dump();
    if (At->is_structured())
      for (const auto &Sub : *At)
        Stack.push_back(&Sub);
  }
}

} // namespace

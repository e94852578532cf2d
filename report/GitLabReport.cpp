// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// GitLab Code Quality: an array of issues, each with a fingerprint that
// survives unrelated edits, a severity, and the line it stands at.

#include "report/Paths.h"
#include "report/Report.h"
#include "report/Visible.h"
#include "report/Wording.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <nlohmann/json.hpp>

namespace art5 {
namespace {

using Json = nlohmann::ordered_json;

class GitLabWriter {
public:
  explicit GitLabWriter(const Report &R) : R(R) {}

  Json issues() {
    for (const Diagnostic &D : groupFindings(newFindings(R))) {
      const Finding &F = *D.Main;
      std::string Text = R.Words->headline(F);
      for (const std::string &Note : R.Words->closingNotes(D))
        Text += "\n" + Note;
      add(F.Result.Check, severity(F.Result.Is), F.Where, Text,
          Baseline::fingerprint(F));
    }
    for (const HygieneFinding &H : R.Hygiene)
      if (isNew(R, H))
        add(H.Check, R.Level == FailLevel::Never ? "minor" : "major",
            H.What.Where, R.Words->say(withHint(H.What.Message, H.What.Hint)),
            fingerprint(R, H));
    for (const Findings::UndeclaredPurpose &U : R.Result->Undeclared)
      if (isNew(R, U))
        add("art5-undeclared-purpose", "info", U.Where, R.Words->undeclared(U),
            Baseline::problemFingerprint(shown(U.Where),
                                         R.Words->undeclared(U)));
    return std::move(List);
  }

private:
  const Report &R;
  Json List = Json::array();
  std::map<std::string, unsigned> Seen;

  std::string shown(const Location &L) const {
    return shownPath(L.File, R.WorkingDirectory);
  }
  static const char *severity(Verdict V) {
    switch (V) {
    case Verdict::Prohibited:
      return "blocker";
    case Verdict::Conditional:
      return "major";
    case Verdict::NotYetApplicable:
    case Verdict::Allowed:
      return "info";
    }
    return "info";
  }
  /// GitLab takes issues with one fingerprint for one: equals are numbered.
  void add(const std::string &Check, const char *Severity,
           const Location &Where, const std::string &Text,
           const std::string &Print) {
    unsigned Number = ++Seen[Print];
    List.push_back(
        {{"description", visible(Text)},
         {"check_name", Check},
         {"fingerprint",
          Number == 1 ? Print : Print + "-" + std::to_string(Number)},
         {"severity", Severity},
         {"location",
          {{"path", repositoryPath(R, Where.File)},
           {"lines", {{"begin", std::max(1u, Where.Line)}}}}}});
  }
};

} // namespace

std::string gitlabReport(const Report &R) {
  return GitLabWriter(R).issues().dump(2, ' ', false,
                                       Json::error_handler_t::replace) +
         "\n";
}

} // namespace art5

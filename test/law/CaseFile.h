// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tables of test/law/cases: facts and a deployment in, a verdict out.
//
// A row ("for_each": [...] repeats it with "$" replaced by each text):
//   { "name": "...", "given": "a set of the file", "code": [...],
//     "without": [...], "deployment": {...}, "settings": {...},
//     "as_of": "2026-11-22", "verdict": "conditional", "missing": [...],
//     "basis": "...", "would_be": "...", "exemption": "...", "gate": "...",
//     "notes": [...] }
// An entry of `code` is a token where its facet usually stands (source,
// subject, domain: carried in; effect: where the output arrives; technique,
// infers: called; context, exemption: on the call path; purpose: the site), or
// with a place before it: "site", "path", "called", "in", "out"; behind it
// "passed T" (a safeguard on that flow), "by F" (the function that states it)
// and "assumed". "open in", "open out", "open called", "entry assumed" and
// "contributor T,T", "ends with T", "ends without T" and "guard T" (declared
// somewhere on the way) say what the engine would say.
#ifndef ART5_TEST_LAW_CASEFILE_H
#define ART5_TEST_LAW_CASEFILE_H

#include "law/Judge.h"
#include "law/LawBook.h"
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace art5::test {

struct Case {
  std::string File, Name, Point;
  std::vector<std::string> Code;
  nlohmann::json Deployment, Settings;
  std::string AsOf;
  nlohmann::json Expected;
};

/// All rows of all files, in order.
const std::vector<Case> &allCases();

/// The situation that a row's facts describe; reports mistakes to GoogleTest.
Situation situationOf(const std::vector<std::string> &Code);
/// The deployment of a row, read by the same reader as art5.json; evidence past
/// its date on `AsOf` is lacking.
Deployment deploymentOf(const nlohmann::json &Record,
                        llvm::StringRef AsOf = "2026-11-22");

Assessment judgeCase(const Case &C);

} // namespace art5::test

#endif // ART5_TEST_LAW_CASEFILE_H

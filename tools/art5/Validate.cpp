// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 validate: art5.json alone, with the models, rules and evidence that it
// names; no code is read, so that a commit hook or an editor can run it.
#include "law/Catalogue.h"
#include "program/Project.h"
#include "report/Paths.h"
#include "tools/art5/Common.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &validateCommand() {
  static cl::SubCommand Command(
      "validate", "Check art5.json files and what they name (models, rules, "
                  "evidence) without reading any code; alone: the art5.json "
                  "that counts here");
  return Command;
}

static cl::list<std::string> Files(cl::Positional, cl::desc("[art5.json...]"),
                                   cl::sub(validateCommand()),
                                   cl::cat(art5Options()));
static cl::opt<std::string>
    LanguageCode("language", cl::desc("Language of the messages: en, de, nl"),
                 cl::value_desc("code"), cl::init("en"),
                 cl::sub(validateCommand()), cl::cat(art5Options()));
static cl::opt<std::string>
    AsOf("as-of", cl::desc("Judge evidence as of this day instead of today"),
         cl::value_desc("YYYY-MM-DD"), cl::sub(validateCommand()),
         cl::cat(art5Options()));

/// One file, with its problems printed; the worst exit code of all counts.
static int validateOne(llvm::StringRef Path, std::optional<Date> Day,
                       Language L) {
  std::vector<Problem> Problems;
  std::optional<Project> P = loadProject({{}, Path.str(), Day, {}}, Problems);
  printProblems(Problems, L);
  if (!P)
    return ExitUsage;
  size_t Count = P->Manifests.front().Deployments.size();
  Sentence Size = Count == 1 ? Sentence("1 deployment")
                             : Sentence("{0} deployments", {Count});
  Sentence Result =
      Problems.empty() ? Sentence("correct") : Sentence("see above");
  llvm::outs() << Path << ": "
               << Catalogue::get(L).say(Sentence("{0}, {1}", {Size, Result}))
               << '\n';
  for (const Problem &Found : Problems)
    if (Found.Severity != Problem::Level::Note)
      return ExitFindings;
  return ExitClean;
}

int runValidate() {
  llvm::Expected<std::optional<Date>> Day = dateOption(AsOf);
  if (!Day)
    return usageError(Day.takeError());
  llvm::Expected<Language> L = languageOption(LanguageCode);
  if (!L)
    return usageError(L.takeError());
  std::vector<std::string> Paths(Files.begin(), Files.end());
  if (Paths.empty()) {
    std::string Here = workingDirectory();
    std::optional<std::string> Found = findManifest(absolutePath("x", Here));
    if (!Found)
      return usageError("there is no art5.json here or above; 'art5 init' "
                        "writes one");
    Paths.push_back(shownPath(*Found, Here));
  }
  int Worst = ExitClean;
  for (const std::string &Path : Paths)
    Worst = std::max(Worst, validateOne(Path, *Day, *L));
  return Worst;
}

} // namespace art5

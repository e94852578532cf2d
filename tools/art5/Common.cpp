// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/Common.h"
#include "law/Catalogue.h"
#include "support/AtomicFile.h"
#include "support/Text.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

namespace art5 {

llvm::cl::OptionCategory &art5Options() {
  static llvm::cl::OptionCategory Category("art5 options");
  return Category;
}

int usageError(const llvm::Twine &Message) {
  llvm::errs() << "art5: error: " << Message << '\n';
  return ExitUsage;
}

int usageError(llvm::Error E) { return usageError(toString(std::move(E))); }

void printProblems(const std::vector<Problem> &Problems, Language L) {
  const Catalogue &In = Catalogue::get(L);
  for (const Problem &P : Problems)
    llvm::errs() << format(P, [&](llvm::StringRef Words) {
      return In.translate(Words);
    }) << '\n';
}

void tellAside(const Sentence &What, Language L) {
  llvm::errs() << "art5: " << Catalogue::get(L).say(What) << '\n';
}

std::string unknownValue(llvm::StringRef What, llvm::StringRef Value,
                         llvm::ArrayRef<llvm::StringRef> Known) {
  std::string Text = inQuotes(Value) + " is no " + What.str();
  if (std::optional<std::string> Near = didYouMean(Value, Known))
    return Text + "; did you mean '" + *Near + "'?";
  std::vector<std::string> Names(Known.begin(), Known.end());
  return Text + "; there are " + quotedList(Names);
}

llvm::Expected<Language> languageOption(llvm::StringRef Value) {
  if (std::optional<Language> L = parseLanguage(Value))
    return *L;
  return llvm::createStringError(
      llvm::inconvertibleErrorCode(),
      "--language: " + unknownValue("language", Value, {"en", "de", "nl"}));
}

llvm::Expected<std::optional<Date>> dateOption(llvm::StringRef Value) {
  if (Value.empty())
    return std::nullopt;
  if (std::optional<Date> D = parseDate(Value))
    return D;
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 "--as-of: " + inQuotes(Value) +
                                     " is no date; write it as YYYY-MM-DD");
}

std::string workingDirectory() {
  llvm::SmallString<256> Here;
  if (llvm::sys::fs::current_path(Here))
    return ".";
  return std::string(Here);
}

std::string textOf(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

bool writeOutput(llvm::StringRef Path, llvm::StringRef Text) {
  if (Path.empty() || Path == "-") {
    llvm::outs() << Text;
    llvm::outs().flush();
    if (!llvm::outs().has_error())
      return true;
    llvm::errs() << "art5: error: cannot write to standard output: "
                 << llvm::outs().error().message() << '\n';
    llvm::outs().clear_error();
    return false;
  }
  if (llvm::Error E = writeFileAtomically(Path, Text)) {
    llvm::errs() << "art5: error: " << toString(std::move(E)) << '\n';
    return false;
  }
  return true;
}

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/Extraction.h"
#include "tools/art5/Compilations.h"
#include "tools/art5/SummaryCache.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/ThreadPool.h"
#include <chrono>
#include <mutex>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using clang::tooling::CompileCommand;

namespace art5 {
namespace {

/// Deeply nested expressions recurse deeply in the parser.
constexpr unsigned StackBytes = 64u << 20;

ExtractResult crashed(const CompileCommand &Command) {
  ExtractResult Result;
  Result.Errors = mainFileOf(Command) + ": error: the analysis of this file "
                                        "crashed; it is left out\n";
  return Result;
}

/// What was not seen travels with the summary, wherever it is read later.
void noteGaps(const CompileCommand &Command, ExtractResult &Result) {
  TUSummary &Unit = Result.Summary;
  auto Has = [&](Gap::Kind K) {
    return llvm::any_of(Unit.Gaps, [K](const Gap &G) { return G.K == K; });
  };
  StringInterner Intern(Unit);
  StringId File = Unit.MainFiles.empty() ? Intern(mainFileOf(Command))
                                         : Unit.MainFiles.front();
  if (Unit.MainFiles.empty())
    Unit.MainFiles.push_back(File);
  if (!Result.Parsed && !Has(Gap::Kind::ParseError))
    Unit.Gaps.push_back({Gap::Kind::ParseError, File, {File, 0, 0}});
  if (Has(Gap::Kind::UnknownFlag))
    return;
  for (const std::string &Flag : Result.DroppedFlags)
    Unit.Gaps.push_back({Gap::Kind::UnknownFlag, Intern(Flag), {File, 0, 0}});
}

/// Each file is parsed on a thread of its own, for its stack. The C library
/// would give each a heap of its own, and keep all of them.
void boundHeaps(unsigned Threads) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, static_cast<int>(Threads));
#endif
}

/// Gives the memory of a syntax tree back, not just free for the next one.
void returnMemory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

ExtractedUnit extractOne(const CompileCommand &Command,
                         const ExtractionOptions &Options) {
  if (Options.Cache)
    if (std::optional<ExtractedUnit> Known =
            Options.Cache->lookup(Command, Options.Each))
      return std::move(*Known);
  ExtractResult Result;
  int64_t Started = std::chrono::system_clock::now().time_since_epoch() /
                    std::chrono::nanoseconds(1);
  llvm::CrashRecoveryContext Guard;
  bool Survived = Guard.RunSafelyOnThread(
      [&] { Result = extractFile(Command, Options.Each); }, StackBytes);
  if (!Survived)
    Result = crashed(Command);
  noteGaps(Command, Result);
  ExtractedUnit Unit{PackedUnit::pack(Result.Summary), Result.Parsed,
                     std::move(Result.Errors)};
  Result.Summary = TUSummary();
  returnMemory();
  if (Options.Cache && Survived)
    Options.Cache->store(Command, Options.Each, Unit, Result.Inputs,
                         Started);
  return Unit;
}

} // namespace

std::vector<ExtractedUnit> extractAll(llvm::ArrayRef<CompileCommand> Commands,
                                      const ExtractionOptions &Options) {
  llvm::CrashRecoveryContext::Enable();
  std::vector<ExtractedUnit> Results(Commands.size());
  std::mutex Lock;
  size_t Done = 0;
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Options.Jobs));
  boundHeaps(Pool.getMaxConcurrency());
  for (size_t I = 0; I < Commands.size(); ++I)
    Pool.async([&, I] {
      Results[I] = extractOne(Commands[I], Options);
      std::lock_guard<std::mutex> Hold(Lock);
      ++Done;
      if (Options.Progress)
        Options.Progress(Done, Commands.size());
    });
  Pool.wait();
  return Results;
}

} // namespace art5

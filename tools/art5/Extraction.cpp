// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/Extraction.h"
#include "summary/SummaryTables.h"
#include "support/Workers.h"
#include "tools/art5/Compilations.h"
#include "tools/art5/PreambleSet.h"
#include "tools/art5/SummaryCache.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ThreadPool.h"
#include <csignal>
#include <cstring>
#include <mutex>
#include <optional>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using clang::tooling::CompileCommand;

namespace art5 {
namespace {

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

/// Gives the memory of a syntax tree back, not just free for the next one.
void returnMemory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

/// What a process that extracted one file has to say.
struct Extracted {
  ExtractedUnit Unit;
  std::vector<FileInput> Inputs;
};

std::string encode(const Extracted &E) {
  tables::Writer W;
  W.number(E.Unit.Parsed);
  W.text(E.Unit.Errors);
  W.text(E.Unit.Unit.payload());
  putInputs(W, E.Inputs);
  return std::move(W.Out);
}

/// Nothing if the bytes are not whole.
std::optional<Extracted> decode(llvm::StringRef Bytes) {
  tables::Reader R(Bytes);
  Extracted E;
  E.Unit.Parsed = R.number() != 0;
  R.text(E.Unit.Errors);
  std::string Packed;
  R.text(Packed);
  llvm::Expected<PackedUnit> Unit = PackedUnit::open(std::move(Packed));
  if (!Unit) {
    consumeError(Unit.takeError());
    return std::nullopt;
  }
  E.Unit.Unit = std::move(*Unit);
  E.Inputs = takeInputs(R);
  if (!R.ok())
    return std::nullopt;
  return E;
}

/// In a process of its own: parses, extracts, packs.
std::string extractHere(const CompileCommand &Command, const Preamble *Start,
                        const ExtractionOptions &Options) {
  Extracted E;
  std::string Bytes;
  {
    ExtractResult Result =
        extractFrom(Start, Command, Options.Each, Options.Instead);
    noteGaps(Command, Result);
    E.Unit = {PackedUnit::pack(Result.Summary), Result.Parsed,
              std::move(Result.Errors)};
    E.Inputs = std::move(Result.Inputs);
    Bytes = encode(E);
  }
  returnMemory();
  return Bytes;
}

/// The unit of a file that nobody could look into.
ExtractedUnit leftOut(const CompileCommand &Command, const std::string &Why) {
  ExtractResult Result;
  Result.Errors =
      mainFileOf(Command) + ": error: " + Why + "; it is left out\n";
  noteGaps(Command, Result);
  return {PackedUnit::pack(Result.Summary), false, std::move(Result.Errors)};
}

std::string signalName(int Signal) {
  const char *Name = Signal ? ::strsignal(Signal) : nullptr;
  return Name ? Name : "it ended without a word";
}

/// Takes what became of one file.
ExtractedUnit settle(const CompileCommand &Command,
                     const ExtractionOptions &Options, WorkOutcome Outcome) {
  switch (Outcome.How) {
  case WorkOutcome::End::Crashed:
    return leftOut(Command, "the analysis of this file crashed, and again with "
                            "a larger stack (" +
                                signalName(Outcome.Signal) + ")");
  case WorkOutcome::End::Overrun:
    return leftOut(Command, "the analysis of this file was stopped after " +
                                std::to_string(Options.Limit.count()) +
                                " s (--file-limit)");
  case WorkOutcome::End::Done:
    break;
  }
  std::optional<Extracted> E = decode(Outcome.Result);
  if (!E)
    return leftOut(Command, "the analysis of this file gave no whole summary");
  if (Options.Cache)
    Options.Cache->store(Command, Options.Each, E->Unit, E->Inputs);
  if (Outcome.Again)
    E->Unit.Note = mainFileOf(Command) +
                   ": note: analysed with a larger stack, after a crash (" +
                   signalName(Outcome.Signal) + ")\n";
  return std::move(E->Unit);
}

/// Which files the cache knows is asked on several threads, all of which have
/// ended afterwards.
std::vector<size_t> lookUpAll(llvm::ArrayRef<CompileCommand> Commands,
                              const ExtractionOptions &Options,
                              std::vector<ExtractedUnit> &Results) {
  std::vector<std::optional<ExtractedUnit>> Known(Commands.size());
  if (Options.Cache) {
    llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Options.Jobs));
    for (size_t I = 0; I < Commands.size(); ++I)
      Pool.async([&, I] {
        Known[I] = Options.Cache->lookup(Commands[I], Options.Each);
      });
    Pool.wait();
  }
  std::vector<size_t> Missing;
  for (size_t I = 0; I < Commands.size(); ++I)
    if (Known[I])
      Results[I] = std::move(*Known[I]);
    else
      Missing.push_back(I);
  return Missing;
}

} // namespace

std::vector<ExtractedUnit> extractAll(llvm::ArrayRef<CompileCommand> Commands,
                                      const ExtractionOptions &Options) {
  std::vector<ExtractedUnit> Results(Commands.size());
  std::vector<size_t> Missing = lookUpAll(Commands, Options, Results);
  size_t Done = Commands.size() - Missing.size();
  auto Tell = [&] {
    if (Options.Progress)
      Options.Progress(Done, Commands.size());
  };
  if (Done)
    Tell();
  std::vector<CompileCommand> Left;
  if (Options.Preambles)
    for (size_t I : Missing)
      Left.push_back(Commands[I]);
  PreambleSet Starts(Left, Options);
  WorkerOptions How;
  How.Jobs = Options.Jobs;
  How.Limit = Options.Limit;
  runInWorkers(
      Missing.size(), How,
      [&](size_t I) {
        return extractHere(Commands[Missing[I]],
                           Options.Preambles ? Starts.of(I) : nullptr, Options);
      },
      [&](size_t I, WorkOutcome Outcome) {
        Results[Missing[I]] =
            settle(Commands[Missing[I]], Options, std::move(Outcome));
        ++Done;
        Tell();
      });
  return Results;
}

} // namespace art5

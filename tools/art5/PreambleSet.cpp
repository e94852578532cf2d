// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5/PreambleSet.h"
#include "support/Workers.h"
#include "tools/art5/Compilations.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using clang::tooling::CompileCommand;

namespace art5 {
namespace {

constexpr size_t MaxPreambles = 32;
constexpr uint64_t MaxBytes = uint64_t(1) << 30;

/// A folder for the files of one run, removed with what is in it.
class PreambleFolder {
public:
  PreambleFolder() {
    if (llvm::sys::fs::createUniqueDirectory("art5-preambles", Path))
      Path.clear();
  }
  ~PreambleFolder() {
    if (!Path.empty())
      llvm::sys::fs::remove_directories(Path);
  }
  PreambleFolder(const PreambleFolder &) = delete;
  PreambleFolder &operator=(const PreambleFolder &) = delete;

  llvm::StringRef path() const { return Path; }

private:
  llvm::SmallString<128> Path;
};

} // namespace

struct PreambleSet::Job {
  std::vector<size_t> Files; ///< Indices of the commands that it serves.
  std::vector<std::string> Headers;
  std::unique_ptr<Preamble> Start;
  BuiltPreamble Result;
};

void putInputs(tables::Writer &W, const std::vector<FileInput> &Inputs) {
  W.number(Inputs.size());
  for (const FileInput &Input : Inputs) {
    W.text(Input.Path);
    W.number(static_cast<uint64_t>(Input.Was));
    W.number(Input.Size);
    W.number(static_cast<uint64_t>(Input.Modified));
    W.number(Input.Content);
  }
}

std::vector<FileInput> takeInputs(tables::Reader &R) {
  std::vector<FileInput> Inputs;
  for (uint64_t Left = R.number(); Left && R.ok(); --Left) {
    FileInput Input;
    R.text(Input.Path);
    Input.Was = static_cast<FileInput::Kind>(R.number());
    Input.Size = R.number();
    Input.Modified = static_cast<int64_t>(R.number());
    Input.Content = R.number();
    Inputs.push_back(std::move(Input));
  }
  return Inputs;
}

PreambleSet::PreambleSet(llvm::ArrayRef<CompileCommand> Commands,
                         const ExtractionOptions &Options)
    : Of(Commands.size(), nullptr) {
  std::vector<StartOfFile> Starts;
  for (const CompileCommand &Command : Commands)
    Starts.push_back(startOfFile(Command, Options.Each, Options.Instead));
  std::vector<Job> Jobs;
  for (PreamblePlan &Plan : planPreambles(Starts, MaxPreambles)) {
    Job New;
    New.Files = std::move(Plan.Files);
    const StartOfFile &Start = Starts[New.Files.front()];
    New.Headers.assign(Start.Headers.begin(),
                       Start.Headers.begin() + Plan.Headers);
    Jobs.push_back(std::move(New));
  }
  if (Jobs.empty())
    return;
  PreambleFolder Folder;
  if (Folder.path().empty())
    return;
  // What leads to own declarations is cut off, and the rest tried once more.
  Jobs = build(std::move(Jobs), Commands, Options, Folder.path());
  build(std::move(Jobs), Commands, Options, Folder.path());
  if (Options.TellsPreambles)
    llvm::errs() << "art5: " << Built.size() << " preambles for "
                 << llvm::count_if(Of, [](const Preamble *P) { return P; })
                 << " of " << Of.size() << " files\n";
}

std::vector<PreambleSet::Job>
PreambleSet::build(std::vector<Job> Jobs,
                   llvm::ArrayRef<CompileCommand> Commands,
                   const ExtractionOptions &Options, llvm::StringRef Folder) {
  auto FileOf = [&](size_t I) {
    return (Folder + "/" + std::to_string(I) + ".pch").str();
  };
  for (size_t I = 0; I < Jobs.size(); ++I)
    Jobs[I].Start = std::make_unique<Preamble>(
        Jobs[I].Headers,
        llvm::sys::path::extension(Commands[Jobs[I].Files.front()].Filename));
  WorkerOptions How;
  How.Jobs = Options.Jobs;
  How.Limit = Options.Limit;
  runInWorkers(
      Jobs.size(), How,
      [&](size_t I) {
        BuiltPreamble Result =
            Jobs[I].Start->build(Commands[Jobs[I].Files.front()], Options.Each,
                                 Options.Instead, FileOf(I));
        tables::Writer W;
        W.number(Result.Written);
        W.number(Result.Shared);
        putInputs(W, Result.Inputs);
        return std::move(W.Out);
      },
      [&](size_t I, WorkOutcome Outcome) {
        tables::Reader R(Outcome.Result);
        bool Written = R.number() != 0;
        Jobs[I].Result.Shared = R.number();
        Jobs[I].Result.Inputs = takeInputs(R);
        Jobs[I].Result.Written =
            Outcome.How == WorkOutcome::End::Done && R.ok() && Written;
      });
  std::vector<Job> Shorter;
  for (size_t I = 0; I < Jobs.size(); ++I) {
    Job &Done = Jobs[I];
    size_t Shared = Done.Result.Shared;
    if (Done.Result.Written) {
      keep(Done, FileOf(I));
    } else if (Shared && Shared < Done.Headers.size()) {
      Done.Headers.resize(Shared);
      Shorter.push_back(std::move(Done));
    }
    llvm::sys::fs::remove(FileOf(I));
  }
  return Shorter;
}

void PreambleSet::keep(Job &Done, llvm::StringRef File) {
  auto Content = llvm::MemoryBuffer::getFile(File, /*IsText=*/false,
                                             /*RequiresNullTerminator=*/false);
  if (!Content || Bytes + (*Content)->getBufferSize() > MaxBytes)
    return;
  Bytes += (*Content)->getBufferSize();
  Done.Start->Bytes = std::move(*Content);
  Done.Start->Inputs = std::move(Done.Result.Inputs);
  for (size_t I : Done.Files)
    Of[I] = Done.Start.get();
  Built.push_back(std::move(Done.Start));
}

} // namespace art5

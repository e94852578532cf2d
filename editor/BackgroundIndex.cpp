// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/BackgroundIndex.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace art5 {
namespace {

/// Who saves one file often saves another.
constexpr std::chrono::milliseconds AfterSave(1000);

/// Behind whatever a person waits for, but not starved by a build beside it.
constexpr int Niceness = 10;

/// What "art5 link" ends with if it wrote an index: of everything, or of what
/// could be read.
constexpr int WroteAll = 0, WroteSome = 3;

/// One line on standard error, where a language server logs.
void say(const std::string &Text) {
  std::fprintf(stderr, "art5: %s\n", Text.c_str());
  std::fflush(stderr);
}

/// In the new process: only what may be done between fork and exec.
[[noreturn]] void becomeArt5(char *const *Words, int Null, int Errors,
                             pid_t Parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (::getppid() != Parent)
    ::_exit(127);
  for (int Signal : {SIGTERM, SIGINT, SIGHUP, SIGPIPE})
    ::signal(Signal, SIG_DFL); // clangd has handlers of its own.
  sigset_t None;
  ::sigemptyset(&None);
  ::sigprocmask(SIG_SETMASK, &None, nullptr);
  ::setpriority(PRIO_PROCESS, 0, Niceness);
  // What clangd reads and writes is the editor's alone.
  ::dup2(Null, STDIN_FILENO);
  ::dup2(Null, STDOUT_FILENO);
  ::dup2(Errors, STDERR_FILENO);
  ::execv(Words[0], Words);
  ::_exit(127);
}

/// Everything that is written to \p End until the last writer is gone; the rest
/// of a long text is dropped.
std::string readAll(int End) {
  constexpr size_t Most = 64 << 10;
  std::string Text;
  char Some[4096];
  while (true) {
    ssize_t Got = ::read(End, Some, sizeof(Some));
    if (Got > 0 && Text.size() < Most)
      Text.append(Some, static_cast<size_t>(Got));
    else if (Got == 0 || (Got < 0 && errno != EINTR))
      return Text;
  }
}

/// The line of \p Text that says why art5 gave up.
std::string reasonIn(llvm::StringRef Text) {
  for (llvm::StringRef Line : llvm::split(Text, '\n'))
    if (Line.consume_front("art5: error: "))
      return Line.str();
  return "it says not why";
}

/// Half the processors: the editor needs some too.
std::string jobs() {
  return std::to_string(std::max(1u, std::thread::hardware_concurrency() / 2));
}

} // namespace

BackgroundIndex::BackgroundIndex(std::string Program, Callback Changed)
    : Program(std::move(Program)), Changed(std::move(Changed)) {}

BackgroundIndex::~BackgroundIndex() {
  stop();
  if (Worker.joinable())
    Worker.join();
}

void BackgroundIndex::stop() {
  std::lock_guard<std::mutex> Hold(Lock);
  Stopped = true;
  if (Child > 0)
    ::kill(Child, SIGTERM);
  Wake.notify_all();
}

void BackgroundIndex::keep(const ProjectIndex &Index) {
  std::lock_guard<std::mutex> Hold(Lock);
  if (Stopped)
    return;
  if (Program.empty()) {
    if (!std::exchange(SaidMissing, true))
      say("there is no art5 program beside this one nor on the PATH: findings "
          "across files need the option Index");
    return;
  }
  auto [It, New] = Kept.try_emplace(Index);
  if (!New)
    return;
  It->second.Known = stampOf(Index.File);
  It->second.Due = Clock::now();
  if (!Worker.joinable())
    Worker = std::thread([this] { run(); });
  Wake.notify_all();
}

void BackgroundIndex::fileSaved() {
  std::lock_guard<std::mutex> Hold(Lock);
  for (auto &[Index, Of] : Kept)
    Of.Due = Clock::now() + AfterSave;
  Wake.notify_all();
}

BackgroundIndex::Stamp BackgroundIndex::stampOf(const std::string &File) {
  llvm::sys::fs::file_status Status;
  if (llvm::sys::fs::status(File, Status))
    return std::nullopt;
  return std::pair(
      Status.getUniqueID().getFile(),
      static_cast<int64_t>(
          Status.getLastModificationTime().time_since_epoch().count()));
}

/// The index that is due first; there may be none.
std::optional<ProjectIndex> BackgroundIndex::nextDue() const {
  std::optional<ProjectIndex> First;
  std::optional<Clock::time_point> When;
  for (const auto &[Index, Of] : Kept)
    if (Of.Due && (!When || *Of.Due < *When)) {
      First = Index;
      When = Of.Due;
    }
  return First;
}

void BackgroundIndex::run() {
  // Signals are clangd's, and shall not meet a new process before it is art5.
  sigset_t All;
  ::sigfillset(&All);
  ::pthread_sigmask(SIG_SETMASK, &All, nullptr);
  std::unique_lock<std::mutex> Hold(Lock);
  while (!Stopped) {
    std::optional<ProjectIndex> Next = nextDue();
    if (!Next) {
      Wake.wait(Hold);
    } else if (Clock::time_point When = *Kept[*Next].Due; When > Clock::now()) {
      Wake.wait_until(Hold, When);
    } else {
      // What is saved from here on asks for another run.
      Kept[*Next].Due.reset();
      write(*Next, Hold);
    }
  }
}

void BackgroundIndex::write(const ProjectIndex &Index,
                            std::unique_lock<std::mutex> &Hold) {
  std::string Jobs = jobs();
  std::vector<std::string> Text{Program, "link",     "-p",     Index.Database,
                                "-o",    Index.File, "--jobs", Jobs};
  std::vector<char *> Words;
  for (std::string &Word : Text)
    Words.push_back(Word.data());
  Words.push_back(nullptr);
  int Ends[2];
  if (::pipe2(Ends, O_CLOEXEC))
    return;
  int Null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  pid_t Self = ::getpid();
  pid_t Pid = ::fork();
  if (Pid == 0)
    becomeArt5(Words.data(), Null, Ends[1], Self);
  ::close(Ends[1]);
  ::close(Null);
  Child = Pid;
  Hold.unlock();
  std::string Errors = Pid > 0 ? readAll(Ends[0]) : "";
  ::close(Ends[0]);
  siginfo_t Info;
  // Leaves it to be waited for: stop() may still want its number.
  while (Pid > 0 &&
         ::waitid(P_PID, static_cast<id_t>(Pid), &Info, WEXITED | WNOWAIT) <
             0 &&
         errno == EINTR)
    ;
  Hold.lock();
  Child = -1;
  int Status = -1;
  if (Pid > 0)
    ::waitpid(Pid, &Status, 0);
  if (Stopped)
    return;
  State &Of = Kept[Index];
  int Exit = WIFEXITED(Status) ? WEXITSTATUS(Status) : -1;
  std::string Complaint;
  if (Exit != WroteAll && Exit != WroteSome)
    Complaint = "the index of '" + Index.Database +
                "' is not written: " + reasonIn(Errors);
  if (!Complaint.empty() && Complaint != Of.Complaint)
    say(Complaint);
  Of.Complaint = Complaint;
  Stamp Now = stampOf(Index.File);
  if (Now == Of.Known)
    return;
  Of.Known = Now;
  Hold.unlock();
  Changed(Index);
  Hold.lock();
}

std::string findArt5(llvm::StringRef Own) {
  llvm::StringRef Folder = llvm::sys::path::parent_path(Own);
  if (!Folder.empty())
    if (auto Beside = llvm::sys::findProgramByName("art5", {Folder}))
      return *Beside;
  auto OnPath = llvm::sys::findProgramByName("art5");
  return OnPath ? *OnPath : "";
}

} // namespace art5

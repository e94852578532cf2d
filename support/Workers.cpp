// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "support/Workers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Threading.h"
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <deque>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <poll.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace art5 {

using Clock = std::chrono::steady_clock;

//===----------------------------------------------------------------------===//
// Bytes through pipes
//===----------------------------------------------------------------------===//

static bool writeAll(int To, const void *Data, size_t Size) {
  const char *At = static_cast<const char *>(Data);
  while (Size) {
    ssize_t Wrote = ::write(To, At, Size);
    if (Wrote < 0 && errno == EINTR)
      continue;
    if (Wrote <= 0)
      return false;
    At += Wrote;
    Size -= static_cast<size_t>(Wrote);
  }
  return true;
}

static bool readAll(int From, void *Data, size_t Size) {
  char *At = static_cast<char *>(Data);
  while (Size) {
    ssize_t Got = ::read(From, At, Size);
    if (Got < 0 && errno == EINTR)
      continue;
    if (Got <= 0)
      return false;
    At += Got;
    Size -= static_cast<size_t>(Got);
  }
  return true;
}

static void closeEnd(int &End) {
  if (End >= 0)
    ::close(End);
  End = -1;
}

//===----------------------------------------------------------------------===//
// The process that works
//===----------------------------------------------------------------------===//

/// Dies quietly of what kills it: who asked reads the signal.
static void resetSignals() {
  for (int Signal : {SIGABRT, SIGBUS, SIGFPE, SIGHUP, SIGILL, SIGINT, SIGPIPE,
                     SIGQUIT, SIGSEGV, SIGSYS, SIGTERM, SIGTRAP, SIGUSR1,
                     SIGXCPU, SIGXFSZ})
    ::signal(Signal, SIG_DFL);
  sigset_t None;
  sigemptyset(&None);
  ::pthread_sigmask(SIG_SETMASK, &None, nullptr);
}

/// It leaves no core file, ends with its parent, and is what goes first where
/// memory is short.
static void settleIn(pid_t Parent) {
  resetSignals();
  rlimit NoCore{0, 0};
  ::setrlimit(RLIMIT_CORE, &NoCore);
#ifdef __linux__
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != Parent)
    ::_exit(0);
  int Score = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (Score >= 0)
    (void)writeAll(Score, "500", 3);
  closeEnd(Score);
#endif
}

using ItemWork = llvm::function_ref<std::string(size_t)>;

namespace {
struct Task {
  ItemWork Work;
  size_t Item;
  std::string Result;
};
} // namespace

static void *runTask(void *Data) {
  auto *T = static_cast<Task *>(Data);
  T->Result = T->Work(T->Item);
  return nullptr;
}

/// Runs \p T on a thread with \p StackBytes, or with what can be had of it.
static void runOnStack(Task &T, size_t StackBytes) {
  for (size_t Bytes = StackBytes; Bytes >= (size_t(1) << 20); Bytes /= 2) {
    pthread_attr_t Attributes;
    ::pthread_attr_init(&Attributes);
    pthread_t Thread;
    bool Started =
        ::pthread_attr_setstacksize(&Attributes, Bytes) == 0 &&
        ::pthread_create(&Thread, &Attributes, runTask, &T) == 0;
    ::pthread_attr_destroy(&Attributes);
    if (!Started)
      continue;
    ::pthread_join(Thread, nullptr);
    return;
  }
  runTask(&T);
}

/// Answers each number with the bytes of its result until nobody asks.
[[noreturn]] static void serve(int From, int To, size_t StackBytes,
                               ItemWork Work) {
  uint64_t Item = 0;
  while (readAll(From, &Item, sizeof(Item))) {
    Task T{Work, static_cast<size_t>(Item), {}};
    runOnStack(T, StackBytes);
    uint64_t Size = T.Result.size();
    if (!writeAll(To, &Size, sizeof(Size)) ||
        !writeAll(To, T.Result.data(), T.Result.size()))
      break;
  }
  // Nothing of the parent's is written or torn down twice.
  ::_exit(0);
}

//===----------------------------------------------------------------------===//
// Its other end
//===----------------------------------------------------------------------===//

namespace {

/// One process, seen from the one that asks.
class Worker {
public:
  Worker() = default;
  Worker(const Worker &) = delete;
  Worker &operator=(const Worker &) = delete;
  ~Worker() { stop(SIGKILL); }

  bool start(size_t StackBytes, ItemWork Work,
             llvm::ArrayRef<std::unique_ptr<Worker>> Others);
  bool ask(size_t Which, bool Second);
  /// Takes what has arrived; false: the process has ended.
  bool receive();
  bool isComplete() const {
    return Received.size() >= sizeof(uint64_t) &&
           Received.size() - sizeof(uint64_t) == size();
  }
  std::string take() {
    Busy = false;
    return std::exchange(Received, {}).substr(sizeof(uint64_t));
  }
  /// Ends the process; the signal that did, 0: none.
  int stop(int With);
  /// Whether the item at hand takes longer than it may.
  bool isOver(std::chrono::seconds Limit);

  bool isRunning() const { return Process > 0; }
  int end() const { return From; }

  bool Busy = false, SecondTry = false;
  size_t Item = 0;

private:
  uint64_t size() const {
    uint64_t Size = 0;
    std::copy_n(Received.data(), sizeof(Size), reinterpret_cast<char *>(&Size));
    return Size;
  }
  std::chrono::nanoseconds processorTime() const;

  pid_t Process = -1;
  int From = -1, To = -1;
  std::string Received;
  std::chrono::nanoseconds Began{0}, Seen{0};
  Clock::time_point LastProgress;
};

} // namespace

bool Worker::start(size_t StackBytes, ItemWork Work,
                   llvm::ArrayRef<std::unique_ptr<Worker>> Others) {
  int Questions[2], Answers[2];
  if (::pipe(Questions))
    return false;
  if (::pipe(Answers)) {
    ::close(Questions[0]);
    ::close(Questions[1]);
    return false;
  }
  for (int End : {Questions[0], Questions[1], Answers[0], Answers[1]})
    ::fcntl(End, F_SETFD, FD_CLOEXEC);
  pid_t Parent = ::getpid();
  Process = ::fork();
  if (Process == 0) {
    // An end that another process keeps open is never at its end.
    for (const std::unique_ptr<Worker> &Other : Others) {
      closeEnd(Other->From);
      closeEnd(Other->To);
    }
    ::close(Questions[1]);
    ::close(Answers[0]);
    settleIn(Parent);
    serve(Questions[0], Answers[1], StackBytes, Work);
  }
  ::close(Questions[0]);
  ::close(Answers[1]);
  To = Questions[1];
  From = Answers[0];
  if (Process > 0)
    return true;
  closeEnd(To);
  closeEnd(From);
  return false;
}

bool Worker::ask(size_t Which, bool Second) {
  Item = Which;
  SecondTry = Second;
  Busy = true;
  Began = Seen = processorTime();
  LastProgress = Clock::now();
  uint64_t Number = Which;
  return writeAll(To, &Number, sizeof(Number));
}

bool Worker::receive() {
  char Some[1 << 16];
  ssize_t Got = ::read(From, Some, sizeof(Some));
  if (Got < 0 && errno == EINTR)
    return true;
  if (Got <= 0)
    return false;
  Received.append(Some, static_cast<size_t>(Got));
  return true;
}

int Worker::stop(int With) {
  closeEnd(To);
  closeEnd(From);
  Received.clear();
  Busy = false;
  if (Process <= 0)
    return 0;
  if (With)
    ::kill(Process, With);
  int Status = 0;
  while (::waitpid(Process, &Status, 0) < 0 && errno == EINTR)
    ;
  Process = -1;
  return WIFSIGNALED(Status) ? WTERMSIG(Status) : 0;
}

std::chrono::nanoseconds Worker::processorTime() const {
  clockid_t Id;
  timespec Used{};
  if (::clock_getcpuclockid(Process, &Id) || ::clock_gettime(Id, &Used))
    return Seen;
  return std::chrono::seconds(Used.tv_sec) +
         std::chrono::nanoseconds(Used.tv_nsec);
}

bool Worker::isOver(std::chrono::seconds Limit) {
  constexpr std::chrono::milliseconds Progress(10);
  std::chrono::nanoseconds Now = processorTime();
  if (Now - Seen >= Progress) {
    Seen = Now;
    LastProgress = Clock::now();
  }
  return Now - Began > Limit || Clock::now() - LastProgress > Limit;
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

namespace {

class Workforce {
public:
  Workforce(size_t Count, const WorkerOptions &Options, ItemWork Work,
            llvm::function_ref<void(size_t, WorkOutcome)> Done)
      : Count(Count), Options(Options), Work(Work), Done(Done) {}
  void run();

private:
  void employ(Worker &W);
  void listen();
  void answer(Worker &W);
  void ended(Worker &W, int Signal, bool Overrun);
  void alone(size_t Item);
  /// Whether only items are left whose first process crashed.
  bool onlyAgain() const { return Next >= Count; }
  void taken();

  size_t Count, Next = 0, Left = 0;
  const WorkerOptions &Options;
  ItemWork Work;
  llvm::function_ref<void(size_t, WorkOutcome)> Done;
  std::deque<size_t> Again; ///< Items for a process of their own.
  std::vector<std::unique_ptr<Worker>> All;
  std::vector<int> FirstSignal; ///< By item: what its first process died of.
};

} // namespace

/// The next item has found its process.
void Workforce::taken() {
  if (onlyAgain())
    Again.pop_front();
  else
    ++Next;
}

/// Gives \p W something to do, in a new process where it needs one.
void Workforce::employ(Worker &W) {
  bool Second = onlyAgain();
  if (Second && Again.empty())
    return;
  size_t Item = Second ? Again.front() : Next;
  // Its own process, with its own stack.
  if (Second)
    W.stop(SIGTERM);
  if (!W.isRunning() &&
      !W.start(Second ? Options.SecondStackBytes : Options.StackBytes, Work,
               All)) {
    // No process can be had: wait for one that ends, or do it here.
    if (llvm::none_of(All, [](const auto &Other) { return Other->Busy; }))
      alone(Item);
    return;
  }
  taken();
  // If the process is gone already, its end says so when we listen.
  (void)W.ask(Item, Second);
}

void Workforce::alone(size_t Item) {
  WorkOutcome Outcome;
  Outcome.Again = onlyAgain();
  taken();
  Task T{Work, Item, {}};
  runOnStack(T, Options.StackBytes);
  Outcome.Result = std::move(T.Result);
  --Left;
  Done(Item, std::move(Outcome));
}

void Workforce::ended(Worker &W, int Signal, bool Overrun) {
  if (!W.SecondTry && !Overrun) {
    FirstSignal[W.Item] = Signal;
    Again.push_back(W.Item);
    return;
  }
  WorkOutcome Outcome;
  Outcome.How = Overrun ? WorkOutcome::End::Overrun : WorkOutcome::End::Crashed;
  Outcome.Signal = Signal;
  Outcome.Again = W.SecondTry;
  --Left;
  Done(W.Item, std::move(Outcome));
}

void Workforce::answer(Worker &W) {
  if (!W.receive()) {
    int Signal = W.stop(0);
    return ended(W, Signal, /*Overrun=*/false);
  }
  if (!W.isComplete())
    return;
  WorkOutcome Outcome;
  Outcome.Again = W.SecondTry;
  Outcome.Signal = FirstSignal[W.Item];
  Outcome.Result = W.take();
  if (W.SecondTry)
    W.stop(SIGTERM);
  --Left;
  Done(W.Item, std::move(Outcome));
}

void Workforce::listen() {
  std::vector<pollfd> Ends;
  std::vector<Worker *> Whose;
  for (const std::unique_ptr<Worker> &W : All)
    if (W->Busy) {
      Ends.push_back({W->end(), POLLIN, 0});
      Whose.push_back(W.get());
    }
  if (Ends.empty())
    return;
  constexpr int GlanceMilliseconds = 500;
  int Ready = ::poll(Ends.data(), Ends.size(), GlanceMilliseconds);
  for (size_t I = 0; Ready > 0 && I < Ends.size(); ++I)
    if (Ends[I].revents)
      answer(*Whose[I]);
  for (const std::unique_ptr<Worker> &W : All)
    if (W->Busy && W->isOver(Options.Limit)) {
      W->stop(SIGKILL);
      ended(*W, SIGKILL, /*Overrun=*/true);
    }
}

void Workforce::run() {
  Left = Count;
  FirstSignal.assign(Count, 0);
  size_t Jobs =
      llvm::hardware_concurrency(Options.Jobs).compute_thread_count();
  for (size_t I = 0; I < std::min(Jobs, Count); ++I)
    All.push_back(std::make_unique<Worker>());
  while (Left) {
    for (const std::unique_ptr<Worker> &W : All)
      if (!W->Busy)
        employ(*W);
    listen();
  }
}

void runInWorkers(size_t Count, const WorkerOptions &Options,
                  llvm::function_ref<std::string(size_t)> Work,
                  llvm::function_ref<void(size_t, WorkOutcome)> Done) {
  // A process that ends while it is asked must not end this one.
  auto Before = ::signal(SIGPIPE, SIG_IGN);
  Workforce(Count, Options, Work, Done).run();
  ::signal(SIGPIPE, Before);
}

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/LateAnalysis.h"
#include "editor/EditShift.h"
#include "report/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/xxhash.h"

namespace art5 {
namespace {

/// Grows by what it is given; equal only for the same.
class Record {
public:
  Record &operator<<(llvm::StringRef Text) {
    All += std::to_string(Text.size()) + ':';
    All += Text;
    return *this;
  }
  Record &operator<<(uint64_t N) {
    All += std::to_string(N) + ';';
    return *this;
  }
  Record &operator<<(const Location &L) {
    return *this << L.File << L.Line << L.Column;
  }
  uint64_t hash() const { return llvm::xxh3_64bits(All); }
  std::string All;
};

/// A file beside the code, as far as a glance tells.
void add(Record &R, const std::string &Path) {
  llvm::sys::fs::file_status Status;
  R << Path;
  if (!llvm::sys::fs::status(Path, Status))
    R << Status.getSize()
      << static_cast<uint64_t>(
             Status.getLastModificationTime().time_since_epoch().count());
}

/// The same for questions with the same answer.
std::string identity(const UnitQuestion &Q) {
  Record R;
  R << llvm::xxh3_64bits(Q.Unit.payload()) << (Q.Rest ? Q.Rest->Reading : 0)
    << formatDate(Q.How.AsOf) << static_cast<uint64_t>(Q.How.Words)
    << Q.How.WorkingDirectory;
  for (const Manifest &M : Q.Beside->Manifests) {
    add(R, M.Path);
    llvm::for_each(M.Models, [&](const std::string &File) { add(R, File); });
    llvm::for_each(M.Laws, [&](const std::string &File) { add(R, File); });
  }
  // Evidence that is missing or was changed.
  for (const Problem &P : Q.Beside->Problems)
    R << format(P);
  return R.All;
}

/// What a verdict rests on, without the places: those in an answer that was
/// moved are partly the former ones.
void add(Record &R, const Assessment &A) {
  R << A.Point << static_cast<uint64_t>(A.Is) << A.Exemption << A.Gate;
  for (const std::string &Token : A.Missing)
    R << Token;
  for (const ConditionResult &C : A.Conditions) {
    R << C.Id << static_cast<uint64_t>(C.Is);
    for (const Because &B : C.Why)
      R << B.Fact << B.StatedBy << B.Denied;
  }
  for (const ClaimResult &C : A.Claims)
    R << C.Claim << static_cast<uint64_t>(C.Is);
}

/// The same for answers that look the same in a file.
uint64_t looks(const Findings &Found) {
  Record R;
  for (const Finding &F : Found.All) {
    add(R, F.Result);
    R << F.Id << F.Where << F.Path.size();
    for (const PathStep &Step : F.Path)
      R << Step.Where << Step.Message;
  }
  for (const Problem &P : Found.Hygiene)
    R << format(P);
  for (const Findings::UndeclaredPurpose &U : Found.Undeclared)
    R << U.Where << U.What;
  return R.hash();
}

/// \p A with its places in \p Q.File where they are now.
std::shared_ptr<const UnitFindings>
moved(const UnitFindings &A, llvm::StringRef Before, const UnitQuestion &Q) {
  auto Result = std::make_shared<UnitFindings>(A);
  EditShift Shift(Before, Q.Text);
  auto Move = [&](Location &L) {
    if (absolutePath(L.File, Q.How.WorkingDirectory) == Q.File)
      std::tie(L.Line, L.Column) = Shift({L.Line, L.Column});
  };
  for (Finding &F : Result->Found.All) {
    Move(F.Where);
    Move(F.SiteWhere);
    for (PathStep &Step : F.Path)
      Move(Step.Where);
  }
  for (Problem &P : Result->Found.Hygiene)
    Move(P.Where);
  for (Findings::UndeclaredPurpose &U : Result->Found.Undeclared)
    Move(U.Where);
  return Result;
}

} // namespace

LateAnalysis::LateAnalysis(Callback Ready) : Ready(std::move(Ready)) {}

LateAnalysis::~LateAnalysis() {
  stop();
  if (Worker.joinable())
    Worker.join();
}

void LateAnalysis::stop() {
  std::lock_guard<std::mutex> Hold(Lock);
  Stopped = true;
  Asked.notify_all();
  Answered.notify_all();
}

void LateAnalysis::forget(llvm::StringRef File) {
  std::lock_guard<std::mutex> Hold(Lock);
  std::erase_if(Slots,
                [&](const auto &Each) { return Each.first.first == File; });
}

std::shared_ptr<const UnitFindings>
LateAnalysis::ask(UnitQuestion Q, std::chrono::milliseconds First,
                  std::chrono::milliseconds Again) {
  auto Now = std::chrono::steady_clock::now();
  Key Of{Q.File, Q.Who};
  std::string Identity = identity(Q);
  std::unique_lock<std::mutex> Hold(Lock);
  if (Stopped)
    return nullptr;
  auto Known = [&] {
    auto It = Slots.find(Of);
    return It != Slots.end() && It->second.Last &&
           It->second.Identity == Identity;
  };
  if (!Known()) {
    Slot &S = Slots[Of];
    enqueue(Of, std::make_shared<const UnitQuestion>(Q));
    S.Owed = false;
    auto Until = Now;
    if (!S.Last)
      Until += First;
    else if (S.Took < Again)
      Until += Again;
    Answered.wait_until(Hold, Until, [&] { return Stopped || Known(); });
  }
  Slot &S = Slots[Of];
  S.Owed = false;
  if (Known())
    return S.Last;
  std::shared_ptr<const UnitFindings> Former =
      S.Last ? moved(*S.Last, S.Of->Text, Q) : nullptr;
  S.Owed = true;
  S.Shown = Former ? looks(Former->Found) : looks({});
  return Former;
}

/// With the lock held.
void LateAnalysis::enqueue(const Key &Of,
                           std::shared_ptr<const UnitQuestion> Q) {
  Slots[Of].Next = std::move(Q);
  if (!llvm::is_contained(Queue, Of))
    Queue.push_back(Of);
  if (!Worker.joinable())
    Worker = std::thread([this] { run(); });
  Asked.notify_one();
}

void LateAnalysis::askAgain(llvm::StringRef Index,
                            const std::shared_ptr<const SharedIndex> &Rest) {
  std::lock_guard<std::mutex> Hold(Lock);
  if (Stopped)
    return;
  for (auto &[Of, S] : Slots) {
    const UnitQuestion *Latest = S.Next ? S.Next.get() : S.Of.get();
    if (!Latest || Latest->Index != Index)
      continue;
    auto Q = std::make_shared<UnitQuestion>(*Latest);
    Q->Rest = Rest;
    // Who waits for an answer was shown something already.
    if (!S.Owed)
      S.Shown = S.Last ? looks(S.Last->Found) : looks({});
    S.Owed = true;
    enqueue(Of, std::move(Q));
  }
}

bool LateAnalysis::knows(llvm::StringRef File) {
  std::lock_guard<std::mutex> Hold(Lock);
  return llvm::any_of(
      Slots, [&](const auto &Each) { return Each.first.first == File; });
}

void LateAnalysis::run() {
  std::unique_lock<std::mutex> Hold(Lock);
  while (true) {
    Asked.wait(Hold, [&] { return Stopped || !Queue.empty(); });
    if (Stopped)
      return;
    analyseNext(Hold);
  }
}

void LateAnalysis::analyseNext(std::unique_lock<std::mutex> &Hold) {
  Key Of = std::move(Queue.front());
  Queue.pop_front();
  auto Place = Slots.find(Of);
  if (Place == Slots.end() || !Place->second.Next)
    return;
  std::shared_ptr<const UnitQuestion> Q = std::move(Place->second.Next);
  Hold.unlock();
  std::string Identity = identity(*Q);
  auto Started = std::chrono::steady_clock::now();
  std::shared_ptr<const UnitFindings> Found = analyseUnit(*Q);
  auto Took = std::chrono::steady_clock::now() - Started;
  Hold.lock();
  Place = Slots.find(Of);
  if (Place == Slots.end())
    return; // Forgotten meanwhile.
  Slot &S = Place->second;
  S.Last = Found;
  S.Identity = std::move(Identity);
  S.Of = Q;
  S.Took = Took;
  Answered.notify_all();
  if (!S.Owed || S.Next || Stopped)
    return;
  S.Owed = false;
  if (looks(Found->Found) == S.Shown)
    return;
  Hold.unlock();
  Ready(Q->File);
  Hold.lock();
}

} // namespace art5

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Point (h): who is that?
#include <functional>
#include <thread>
#include <vector>

struct Frame {
  int Data[4];
};
struct Match {
  int Who = 0;
};

[[art5::source("face_image"), art5::source("live_feed")]] Frame camera();
[[art5::source("face_image"), art5::source("recorded_footage")]] Frame archive();
[[art5::source("reference_database")]] std::vector<Frame> watchlist();

[[art5::technique("realtime_matching")]] static Match nearest(
    const Frame &F, const std::vector<Frame> &List) {
  return {F.Data[0] + static_cast<int>(List.size())};
}
[[art5::technique("deferred_matching")]] static Match later(
    const Frame &F, const std::vector<Frame> &List) {
  return {F.Data[1] + static_cast<int>(List.size())};
}
[[art5::purpose("remote_biometric_identification")]] Match
identify(const Frame &F, const std::vector<Frame> &List) {
  return nearest(F, List);
}
[[art5::purpose("remote_biometric_identification")]] Match
identifyLater(const Frame &F, const std::vector<Frame> &List) {
  return later(F, List);
}

[[art5::technique("human_assessment_step")]] Match officer(const Match &M);
[[art5::effect("adverse_legal_decision")]] void detain(const Match &M);
[[art5::technique("use_limit_guard")]] Frame withinLimits(const Frame &F) {
  return F;
}
[[art5::technique("data_deletion")]] void erase(const Match &M);
void show(const Match &M);
[[art5::technique("use_limit_guard")]] bool mayUse();
[[art5::technique("human_assessment_step")]] bool confirms(const Match &M);
[[art5::technique("data_deletion")]] void eraseAll();

void live() {
  std::thread T([] { show(identify(camera(), watchlist())); });
  T.join();
}
void recorded() { show(identifyLater(archive(), watchlist())); }
void detention() { detain(identify(camera(), watchlist())); }
void detentionReviewed() { detain(officer(identify(camera(), watchlist()))); }
void detentionHalfReviewed(bool Hurry) {
  Match M = identify(camera(), watchlist());
  if (Hurry)
    detain(M);
  else
    detain(officer(M));
}
void limited() { show(identify(withinLimits(camera()), watchlist())); }
void halfLimited(bool Hurry) {
  Frame F = camera();
  if (!Hurry)
    F = withinLimits(F);
  show(identify(F, watchlist()));
}
void deleting() {
  Match M = identify(camera(), watchlist());
  show(M);
  erase(M);
}
void halfDeleting(bool Keep) {
  Match M = identify(camera(), watchlist());
  if (Keep)
    show(M);
  else
    erase(M);
}

// Guards that are passed by control, not by data.

void limitChecked() {
  if (!mayUse())
    return;
  std::thread T([] { show(identify(camera(), watchlist())); });
  T.join();
}
static bool allowed() { return mayUse(); }
void limitCheckedInHelper() {
  if (allowed())
    show(identify(camera(), watchlist()));
}
void limitCheckedTooLate() {
  show(identify(camera(), watchlist()));
  (void)mayUse();
}
void detentionConfirmed() {
  Match M = identify(camera(), watchlist());
  if (confirms(M))
    detain(M);
}
void detentionConfirmedHastily(bool Hurry) {
  Match M = identify(camera(), watchlist());
  if (Hurry || confirms(M))
    detain(M);
}
static void finish() { eraseAll(); }
void deletingInHelper() {
  show(identify(camera(), watchlist()));
  finish();
}
void deletingUnlessDone(bool Bad) {
  Match M = identify(camera(), watchlist());
  if (Bad)
    return;
  finish();
}
void deletingEachRound() {
  while (true) {
    show(identify(camera(), watchlist()));
    eraseAll();
  }
}
void deletingSomeRounds(bool Odd) {
  while (true) {
    show(identify(camera(), watchlist()));
    if (Odd)
      eraseAll();
  }
}

// Ways round a review that the order of the text hides.

static Match Last;
void collect() {
  Last = identify(camera(), watchlist());
  if (confirms(Last))
    show(Last);
}
void collectUnasked() { Last = identify(camera(), watchlist()); }
void act() { detain(Last); }
void actConfirmed() {
  if (confirms(Last))
    detain(Last);
}

struct Timer {
  std::function<void()> Job;
  void fire() { Job(); }
};
void detainedByTimer() { // The job is named before the match is made.
  Timer T;
  T.Job = [] { detain(Last); };
  Last = identify(camera(), watchlist());
  if (confirms(Last))
    show(Last);
  T.fire();
}

struct Review {
  virtual ~Review() = default;
  virtual bool passes(const Match &M) = 0;
};
struct Officer : Review {
  bool passes(const Match &M) override { return confirms(M); }
};
struct Machine : Review {
  bool passes(const Match &M) override { return M.Who != 0; }
};
static void detainIf(Review &R) {
  Match M = identify(camera(), watchlist());
  if (R.passes(M))
    detain(M);
}
void reviewedByMachine() {
  Machine R;
  Officer Beside;
  (void)Beside.passes(Match());
  detainIf(R);
}

static void retry(int Left) {
  Match M = identify(camera(), watchlist());
  if (Left > 0)
    retry(Left - 1);
  if (confirms(M))
    detain(M);
}
void recursive() { retry(3); }

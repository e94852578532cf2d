// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The desks that look through a camera.
#include "art5/annotations.h"
#include "desk/Capture.h"
#include "desk/Desks.h"
#include "desk/Error.h"
#include "desk/FaceDetector.h"
#include "desk/FaceEstimator.h"
#include "desk/Options.h"
#include <iostream>
#include <map>

using namespace desk;

namespace {

/// What staff appraisals are written from.
class ReviewSheet {
public:
  explicit ReviewSheet(std::string Employee) : Employee(std::move(Employee)) {}

  ART5_EFFECT("worker_or_learner_consequence")
  void enter(const Reading &Mood) { ++Moods[Mood.Label]; }

  void print() const {
    for (const auto &[Label, Count] : Moods)
      std::cout << Employee << '\t' << Label << '\t' << Count << '\n';
  }

private:
  std::string Employee;
  std::map<std::string, unsigned> Moods;
};

} // namespace

int desk::runStaffReview(const Options &Opts) {
  if (Opts.Subject.empty())
    throw Error("staff-review needs --subject NAME");
  std::unique_ptr<FaceEstimator> Estimator = makeEmotionEstimator(Opts);
  FaceDetector Detector(Opts.Cascade);
  Capture Frames(openSource(Opts.Source), Opts.MaxFrames);
  ReviewSheet Sheet(Opts.Subject);
  while (std::optional<Frame> Next = Frames.next())
    for (const Face &Seen : Detector.detect(Next->Pixels))
      Sheet.enter(Estimator->estimate(Seen));
  Sheet.print();
  return 0;
}

int desk::runMachineGuard(const Options &Opts) {
  constexpr float Certain = 0.8F;
  std::unique_ptr<FaceEstimator> Estimator = makeEmotionEstimator(Opts);
  FaceDetector Detector(Opts.Cascade);
  Capture Frames(openSource(Opts.Source), Opts.MaxFrames);
  while (std::optional<Frame> Next = Frames.next())
    for (const Face &Operator : Detector.detect(Next->Pixels)) {
      Reading Alarm = Estimator->estimate(Operator);
      if (Alarm.Label == "fear" && Alarm.Confidence >= Certain) {
        std::cout << "STOP " << Next->Number << std::endl;
        return 0;
      }
    }
  return 0;
}

int desk::runFatigueWatch(const Options &Opts) {
  std::unique_ptr<FaceEstimator> Estimator = makeFatigueEstimator(Opts);
  FaceDetector Detector(Opts.Cascade);
  Capture Frames(openSource(Opts.Source), Opts.MaxFrames);
  while (std::optional<Frame> Next = Frames.next())
    for (const Face &Driver : Detector.detect(Next->Pixels))
      if (Estimator->estimate(Driver).Label == "drowsy")
        std::cout << "BREAK " << Next->Number << std::endl;
  return 0;
}

int desk::runKiosk(const Options &Opts) {
  std::unique_ptr<FaceEstimator> Estimator = makeEmotionEstimator(Opts);
  FaceDetector Detector(Opts.Cascade);
  Capture Frames(openSource(Opts.Source), Opts.MaxFrames);
  while (std::optional<Frame> Next = Frames.next()) {
    std::vector<Face> Visitors = Detector.detect(Next->Pixels);
    if (Visitors.empty())
      continue;
    Reading Mood = Estimator->estimate(Visitors.front());
    std::cout << (Mood.Label == "happiness" ? "Welcome!" : "Can we help?")
              << std::endl;
  }
  return 0;
}

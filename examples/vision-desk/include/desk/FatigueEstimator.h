// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Notices that somebody's eyes stay closed, and concludes nothing else.
#ifndef DESK_FATIGUEESTIMATOR_H
#define DESK_FATIGUEESTIMATOR_H

#include "art5/annotations.h"
#include "desk/FaceEstimator.h"
#include <deque>
#include <opencv2/objdetect.hpp>

namespace desk {

class FatigueEstimator final : public FaceEstimator {
public:
  /// Throws Error if \p EyeCascadePath is no Haar cascade.
  explicit FatigueEstimator(const std::string &EyeCascadePath);

  /// "awake" or "drowsy", with the share of closed eyes over the last frames.
  ART5_PURPOSE("physical_state_detection")
  ART5_INFERS("physical_state") Reading estimate(const Face &Seen) override;

private:
  cv::CascadeClassifier Eyes;
  std::deque<bool> Closed;
};

} // namespace desk

#endif // DESK_FATIGUEESTIMATOR_H

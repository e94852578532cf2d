// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Counts over how many of the last frames no open eye was seen.
#include "desk/FatigueEstimator.h"
#include "desk/Error.h"
#include <algorithm>
#include <opencv2/imgproc.hpp>

using namespace desk;

static constexpr size_t Window = 60;
static constexpr float DrowsyShare = 0.4F;

FatigueEstimator::FatigueEstimator(const std::string &EyeCascadePath) {
  requireFile(EyeCascadePath, "--eye-cascade", "an eye cascade");
  if (!Eyes.load(EyeCascadePath))
    throw Error("'" + EyeCascadePath + "' is no Haar cascade");
}

Reading FatigueEstimator::estimate(const Face &Seen) {
  cv::Mat Upper = Seen.Pixels.rowRange(0, Seen.Pixels.rows / 2);
  cv::Mat Grey;
  cv::cvtColor(Upper, Grey, cv::COLOR_BGR2GRAY);
  std::vector<cv::Rect> Open;
  Eyes.detectMultiScale(Grey, Open, 1.1, 3);

  Closed.push_back(Open.empty());
  if (Closed.size() > Window)
    Closed.pop_front();
  auto Shut = std::count(Closed.begin(), Closed.end(), true);
  float Share = static_cast<float>(Shut) / static_cast<float>(Closed.size());
  bool Drowsy = Closed.size() == Window && Share >= DrowsyShare;
  return {Drowsy ? "drowsy" : "awake", Share};
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs the network on one face and names the strongest emotion.
#include "desk/OnnxEmotionEstimator.h"
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

using namespace desk;

static constexpr std::array<const char *, 8> Labels{
    "neutral", "happiness", "surprise", "sadness",
    "anger",   "disgust",   "fear",     "contempt"};

OnnxEmotionEstimator::OnnxEmotionEstimator(const cv::dnn::Net &Net)
    : Net(Net) {}

Reading OnnxEmotionEstimator::estimate(const Face &Seen) {
  cv::Mat Grey;
  cv::cvtColor(Seen.Pixels, Grey, cv::COLOR_BGR2GRAY);
  Net.setInput(cv::dnn::blobFromImage(Grey, 1.0, cv::Size(64, 64)));
  cv::Mat Scores = Net.forward().reshape(1, 1);
  if (Scores.cols != static_cast<int>(Labels.size()))
    return {"unreadable", 0};

  cv::Point Best;
  double Highest = 0;
  cv::minMaxLoc(Scores, nullptr, &Highest, nullptr, &Best);
  cv::Mat Shares;
  cv::exp(Scores - Highest, Shares);
  double Share = 1.0 / cv::sum(Shares)[0];
  return {Labels[static_cast<size_t>(Best.x)], static_cast<float>(Share)};
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds faces with a Haar cascade.
#include "desk/FaceDetector.h"
#include "desk/Error.h"
#include <algorithm>
#include <opencv2/imgproc.hpp>

using namespace desk;

FaceDetector::FaceDetector(const std::string &CascadePath) {
  requireFile(CascadePath, "--cascade", "a face cascade");
  if (!Cascade.load(CascadePath))
    throw Error("'" + CascadePath + "' is no Haar cascade");
}

std::vector<Face> FaceDetector::detect(const cv::Mat &Pixels) {
  cv::Mat Grey;
  cv::cvtColor(Pixels, Grey, cv::COLOR_BGR2GRAY);
  cv::equalizeHist(Grey, Grey);
  std::vector<cv::Rect> Boxes;
  Cascade.detectMultiScale(Grey, Boxes, 1.1, 4, 0, cv::Size(48, 48));
  std::sort(Boxes.begin(), Boxes.end(),
            [](const auto &A, const auto &B) { return A.area() > B.area(); });
  std::vector<Face> Faces;
  Faces.reserve(Boxes.size());
  for (const cv::Rect &Box : Boxes)
    Faces.push_back({Box, Pixels(Box).clone()});
  return Faces;
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Turns a face into a template.
#include "desk/FaceEmbedder.h"
#include "desk/Error.h"
#include <opencv2/imgproc.hpp>

using namespace desk;

FaceEmbedder::FaceEmbedder(const std::string &ModelPath) {
  requireFile(ModelPath, "--embedding-model", "a face recognition model");
  try {
    Recognizer = cv::FaceRecognizerSF::create(ModelPath, "");
  } catch (const cv::Exception &Problem) {
    throw Error("'" + ModelPath + "' cannot be read: " + Problem.err);
  }
}

cv::Mat FaceEmbedder::embed(const Face &Seen) {
  cv::Mat Aligned;
  cv::resize(Seen.Pixels, Aligned, cv::Size(112, 112));
  cv::Mat Feature;
  Recognizer->feature(Aligned, Feature);
  cv::Mat Row = Feature.clone().reshape(1, 1);
  cv::normalize(Row, Row);
  return Row;
}

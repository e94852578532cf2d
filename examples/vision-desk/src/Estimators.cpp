// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes the estimators that the desks ask for.
#include "desk/Error.h"
#include "desk/FatigueEstimator.h"
#include "desk/OnnxEmotionEstimator.h"
#include "desk/Options.h"

using namespace desk;

static cv::dnn::Net readNet(const std::string &Path) {
  requireFile(Path, "--emotion-model", "an emotion model");
  try {
    return cv::dnn::readNetFromONNX(Path);
  } catch (const cv::Exception &Problem) {
    throw Error("'" + Path + "' cannot be read as ONNX: " + Problem.err);
  }
}

std::unique_ptr<FaceEstimator> desk::makeEmotionEstimator(const Options &Opts) {
  return std::make_unique<OnnxEmotionEstimator>(readNet(Opts.EmotionModel));
}

std::unique_ptr<FaceEstimator> desk::makeFatigueEstimator(const Options &Opts) {
  return std::make_unique<FatigueEstimator>(Opts.EyeCascade);
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A neural network that names the emotion on a face.
#ifndef DESK_ONNXEMOTIONESTIMATOR_H
#define DESK_ONNXEMOTIONESTIMATOR_H

#include "art5/annotations.h"
#include "desk/FaceEstimator.h"
#include <opencv2/dnn.hpp>

namespace desk {

class OnnxEmotionEstimator final : public FaceEstimator {
public:
  /// Takes a network with a 1x1x64x64 input and one score for each of the
  /// eight labels of the FER+ family.
  explicit OnnxEmotionEstimator(const cv::dnn::Net &Net);

  ART5_PURPOSE("emotion_inference")
  ART5_INFERS("emotion") Reading estimate(const Face &Seen) override;

private:
  cv::dnn::Net Net;
};

} // namespace desk

#endif // DESK_ONNXEMOTIONESTIMATOR_H

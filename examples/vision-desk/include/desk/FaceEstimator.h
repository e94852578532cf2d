// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads something off one face. What exactly, each implementation declares.
#ifndef DESK_FACEESTIMATOR_H
#define DESK_FACEESTIMATOR_H

#include "desk/Frame.h"
#include <memory>
#include <string>

namespace desk {

struct Options;

struct Reading {
  std::string Label;
  float Confidence = 0; ///< 0 to 1.
};

class FaceEstimator {
public:
  virtual ~FaceEstimator() = default;
  virtual Reading estimate(const Face &Seen) = 0;
};

/// Throws Error if the model that \p Opts names cannot be read.
std::unique_ptr<FaceEstimator> makeEmotionEstimator(const Options &Opts);
std::unique_ptr<FaceEstimator> makeFatigueEstimator(const Options &Opts);

} // namespace desk

#endif // DESK_FACEESTIMATOR_H

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds faces in pixels. It does not know whose they are.
#ifndef DESK_FACEDETECTOR_H
#define DESK_FACEDETECTOR_H

#include "desk/Frame.h"
#include <opencv2/objdetect.hpp>
#include <string>
#include <vector>

namespace desk {

class FaceDetector {
public:
  /// Throws Error if \p CascadePath is no Haar cascade.
  explicit FaceDetector(const std::string &CascadePath);

  /// Cut-outs of all faces, the largest first.
  std::vector<Face> detect(const cv::Mat &Pixels);

private:
  cv::CascadeClassifier Cascade;
};

} // namespace desk

#endif // DESK_FACEDETECTOR_H

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Turns a face into numbers that can be compared.
#ifndef DESK_FACEEMBEDDER_H
#define DESK_FACEEMBEDDER_H

#include "desk/Frame.h"
#include <opencv2/objdetect/face.hpp>
#include <string>

namespace desk {

class FaceEmbedder {
public:
  /// Throws Error if the model cannot be read.
  explicit FaceEmbedder(const std::string &ModelPath);

  /// A row of floats of unit length.
  cv::Mat embed(const Face &Seen);

private:
  cv::Ptr<cv::FaceRecognizerSF> Recognizer;
};

} // namespace desk

#endif // DESK_FACEEMBEDDER_H

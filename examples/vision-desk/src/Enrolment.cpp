// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a picture to entries of a face index.
#include "desk/Enrolment.h"
#include "desk/Error.h"
#include <opencv2/imgcodecs.hpp>

using namespace desk;

unsigned desk::indexFaces(FaceIndex &Index, FaceDetector &Detector,
                          FaceEmbedder &Embedder, const Picture &From,
                          const std::string &Label) {
  unsigned Count = 0;
  for (const Face &Found : Detector.detect(From.Pixels)) {
    Index.add(Label, Embedder.embed(Found));
    ++Count;
  }
  return Count;
}

Picture desk::readHandedInPicture(const std::string &Path) {
  cv::Mat Pixels = cv::imread(Path, cv::IMREAD_COLOR);
  if (Pixels.empty())
    throw Error("'" + Path + "' is no picture");
  return {Pixels, Path};
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What travels through the program: a frame of a camera, a picture from
// somewhere else, and the face that was cut out of either.
#ifndef DESK_FRAME_H
#define DESK_FRAME_H

#include <opencv2/core.hpp>
#include <string>

namespace desk {

struct Frame {
  cv::Mat Pixels; ///< BGR, 8 bits a channel.
  std::string Origin;
  unsigned Number = 0;
};

struct Picture {
  cv::Mat Pixels;     ///< BGR, 8 bits a channel.
  std::string Origin; ///< A URL or a file name.
};

struct Face {
  cv::Rect Where;
  cv::Mat Pixels; ///< A copy: it outlives its frame.
};

} // namespace desk

#endif // DESK_FRAME_H

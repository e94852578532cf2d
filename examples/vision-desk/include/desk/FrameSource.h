// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where frames come from.
#ifndef DESK_FRAMESOURCE_H
#define DESK_FRAMESOURCE_H

#include "art5/annotations.h"
#include "desk/Frame.h"
#include <memory>
#include <opencv2/videoio.hpp>
#include <optional>

namespace desk {

class FrameSource {
public:
  virtual ~FrameSource() = default;
  /// The next frame; nothing at the end.
  virtual std::optional<Frame> grab() = 0;
};

/// A camera that looks at whoever stands before it.
class Camera final : public FrameSource {
public:
  /// Throws Error if there is no such camera.
  explicit Camera(int Device);
  ART5_SOURCE("face_image")
  ART5_SOURCE("live_feed") std::optional<Frame> grab() override;

private:
  cv::VideoCapture Capture;
  unsigned Count = 0;
};

/// A file that a camera recorded earlier.
class Footage final : public FrameSource {
public:
  /// Throws Error if the file cannot be opened as video.
  explicit Footage(const std::string &Path);
  ART5_SOURCE("face_image")
  ART5_SOURCE("recorded_footage") std::optional<Frame> grab() override;

private:
  cv::VideoCapture Capture;
  std::string Path;
  unsigned Count = 0;
};

/// A drawn scene without any person in it, for the self-test.
class DrawnScene final : public FrameSource {
public:
  explicit DrawnScene(unsigned Frames) : Frames(Frames) {}
  std::optional<Frame> grab() override;

private:
  unsigned Frames;
  unsigned Count = 0;
};

/// "camera:N" or a path.
std::unique_ptr<FrameSource> openSource(const std::string &Spec);

} // namespace desk

#endif // DESK_FRAMESOURCE_H

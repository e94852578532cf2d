// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Cameras, recorded files and a drawn scene.
#include "desk/FrameSource.h"
#include "desk/Error.h"
#include <charconv>
#include <opencv2/imgproc.hpp>

using namespace desk;

Camera::Camera(int Device) : Capture(Device) {
  if (!Capture.isOpened())
    throw Error("there is no camera " + std::to_string(Device));
}

std::optional<Frame> Camera::grab() {
  cv::Mat Pixels;
  if (!Capture.read(Pixels))
    return std::nullopt;
  return Frame{Pixels, "camera", Count++};
}

Footage::Footage(const std::string &Path)
    : Capture(Path, cv::CAP_FFMPEG), Path(Path) {
  if (!Capture.isOpened())
    throw Error("'" + Path + "' cannot be opened as video");
}

std::optional<Frame> Footage::grab() {
  cv::Mat Pixels;
  if (!Capture.read(Pixels))
    return std::nullopt;
  return Frame{Pixels, Path, Count++};
}

std::optional<Frame> DrawnScene::grab() {
  if (Count == Frames)
    return std::nullopt;
  cv::Mat Pixels(240, 320, CV_8UC3, cv::Scalar(90, 90, 90));
  int Shift = static_cast<int>(Count % 40);
  cv::ellipse(Pixels, {160 + Shift, 120}, {50, 70}, 0, 0, 360,
              cv::Scalar(170, 190, 220), cv::FILLED);
  return Frame{Pixels, "drawn", Count++};
}

std::unique_ptr<FrameSource> desk::openSource(const std::string &Spec) {
  constexpr std::string_view Prefix = "camera:";
  if (!Spec.starts_with(Prefix)) {
    requireFile(Spec, "--source", "a video file");
    return std::make_unique<Footage>(Spec);
  }
  int Device = 0;
  const char *First = Spec.data() + Prefix.size();
  const char *Last = Spec.data() + Spec.size();
  auto [End, Code] = std::from_chars(First, Last, Device);
  if (Code != std::errc() || End != Last)
    throw Error("--source camera:N needs a number, not '" + Spec + "'");
  return std::make_unique<Camera>(Device);
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line.
#ifndef DESK_OPTIONS_H
#define DESK_OPTIONS_H

#include "desk/Log.h"
#include <string>
#include <vector>

namespace desk {

struct Options {
  std::string Command;
  std::string Source = "camera:0"; ///< camera:N, or a video file.
  std::string Cascade;             ///< Haar cascade for faces.
  std::string EyeCascade;          ///< Haar cascade for eyes.
  std::string EmotionModel;        ///< ONNX, 1x1x64x64 in, 8 scores out.
  std::string EmbeddingModel;      ///< ONNX, as cv::FaceRecognizerSF reads it.
  std::string Index = "faces.yml"; ///< Where a face index is kept.
  std::string Subject;             ///< Name of the person concerned.
  std::string Text;                ///< A message for the tone command.
  unsigned MaxFrames = 0;          ///< 0: until the source ends.
  unsigned MaxPages = 100;
  unsigned MaxDepth = 3;
  LogLevel Level = LogLevel::Normal;
  std::vector<std::string> Arguments; ///< URLs, files.
};

/// Reads the command line. Throws Error on an unknown option, a missing value
/// or a value that is no number where one is needed.
Options parseOptions(int Argc, const char *const *Argv);

/// The text that `--help` prints after the list of commands.
const char *optionHelp();

} // namespace desk

#endif // DESK_OPTIONS_H

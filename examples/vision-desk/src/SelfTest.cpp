// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs what can run without a camera, a network or a downloaded model.
#include "desk/Capture.h"
#include "desk/Desks.h"
#include "desk/Error.h"
#include "desk/FaceDetector.h"
#include "desk/FaceIndex.h"
#include "desk/Html.h"
#include "desk/OnnxEmotionEstimator.h"
#include "desk/Options.h"
#include "desk/Tone.h"
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <unistd.h>

using namespace desk;

static void expect(bool Condition, const char *What) {
  if (!Condition)
    throw Error(std::string("self-test failed: ") + What);
  std::cout << "ok " << What << '\n';
}

static void testCapture() {
  Capture Frames(std::make_unique<DrawnScene>(25), 20);
  unsigned Count = 0;
  bool InOrder = true;
  while (std::optional<Frame> Next = Frames.next())
    InOrder &= Next->Number == Count++ && Next->Pixels.cols == 320;
  expect(Count == 20 && InOrder, "capture hands every frame on, in order");
}

/// A network without weights: it averages eight parts of the picture.
static void testEmotionNetwork() {
  const std::string Layers = R"(name: "averages"
    layer { name: "data" type: "Input" top: "data"
            input_param { shape { dim: 1 dim: 1 dim: 64 dim: 64 } } }
    layer { name: "pool" type: "Pooling" bottom: "data" top: "pool"
            pooling_param { pool: AVE kernel_h: 32 kernel_w: 16
                            stride_h: 32 stride_w: 16 } })";
  OnnxEmotionEstimator Estimator(
      cv::dnn::readNetFromCaffe(Layers.data(), Layers.size()));
  cv::Mat Pixels(64, 64, CV_8UC3, cv::Scalar(0, 0, 0));
  Pixels(cv::Rect(32, 32, 16, 32)).setTo(cv::Scalar(255, 255, 255));
  Reading Result = Estimator.estimate(Face{cv::Rect(), Pixels});
  expect(Result.Label == "fear" && Result.Confidence > 0.99F,
         "the strongest score of the network gives the label");
}

static void testIndex() {
  FaceIndex Index;
  Index.add("first", (cv::Mat_<float>(1, 3) << 1, 0, 0));
  Index.add("second", (cv::Mat_<float>(1, 3) << 0, 1, 0));
  std::string Path = std::filesystem::temp_directory_path() /
                     ("vision-desk-" + std::to_string(::getpid()) + ".yml");
  Index.save(Path);
  FaceIndex Again = FaceIndex::load(Path);
  std::filesystem::remove(Path);
  cv::Mat Asked = (cv::Mat_<float>(1, 3) << 0.1F, 0.9F, 0);
  std::vector<Match> Found = Again.search(Asked, 1);
  expect(Again.size() == 2 && Found.size() == 1 && Found[0].Label == "second",
         "a saved index finds the nearest face");
}

static void testLinks() {
  PageLinks Links = readLinks(
      "<A HREF='/team.html#top'>Team</A><img alt=x src=\"p/1.jpg\">"
      "<a href=mailto:a@example.org>mail</a><a href='/team.html'>again</a><img",
      "https://example.org/about/");
  expect(Links.Pages ==
                 std::vector<std::string>{"https://example.org/team.html"} &&
             Links.Pictures ==
                 std::vector<std::string>{"https://example.org/about/p/1.jpg"},
         "links are read and made absolute");
}

static void testMissingModel() {
  try {
    makeEmotionEstimator(Options());
  } catch (const Error &Problem) {
    expect(std::string(Problem.what()).find("--emotion-model") !=
               std::string::npos,
           "a missing model is named with its option");
    return;
  }
  expect(false, "a missing model is named with its option");
}

int desk::runSelfTest(const Options &Opts) {
  testCapture();
  testEmotionNetwork();
  testIndex();
  testLinks();
  testMissingModel();
  expect(toneOf("Thank you, this is great!") == Tone::Friendly &&
             toneOf("this is not good") == Tone::Unfriendly,
         "the tone of a message follows its words");
  if (!Opts.Cascade.empty()) {
    FaceDetector Detector(Opts.Cascade);
    cv::Mat Wall(240, 320, CV_8UC3, cv::Scalar(90, 90, 90));
    expect(Detector.detect(Wall).empty(), "an empty wall shows no face");
  }
  std::cout << "self-test passed\n";
  return 0;
}

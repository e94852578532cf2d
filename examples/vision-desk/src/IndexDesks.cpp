// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The desks that fill or ask a face index, and the one that reads messages.
#include "desk/Crawler.h"
#include "desk/Desks.h"
#include "desk/Enrolment.h"
#include "desk/Error.h"
#include "desk/Options.h"
#include "desk/Tone.h"
#include <filesystem>
#include <iostream>

using namespace desk;

static FaceIndex openIndex(const Options &Opts) {
  return std::filesystem::exists(Opts.Index) ? FaceIndex::load(Opts.Index)
                                             : FaceIndex();
}

static void requireArguments(const Options &Opts, const char *What) {
  if (Opts.Arguments.empty())
    throw Error(Opts.Command + " needs " + What);
}

int desk::runCrawler(const Options &Opts) {
  requireArguments(Opts, "at least one URL to start from");
  Log Out(Opts.Level);
  FaceDetector Detector(Opts.Cascade);
  FaceEmbedder Embedder(Opts.EmbeddingModel);
  FaceIndex Index = openIndex(Opts);
  HttpClient Http;
  Crawler Web(Http, Out, Opts.Arguments, Opts.MaxPages, Opts.MaxDepth);
  while (std::optional<Picture> Found = Web.next()) {
    indexFaces(Index, Detector, Embedder, *Found, Found->Origin);
    Out.info("looked at " + Found->Origin);
  }
  Index.save(Opts.Index);
  return 0;
}

int desk::runListedPictures(const Options &Opts) {
  requireArguments(Opts, "the URLs of the listed pictures");
  if (Opts.Subject.empty())
    throw Error("listed-pictures needs --subject NAME");
  Log Out(Opts.Level);
  FaceDetector Detector(Opts.Cascade);
  FaceEmbedder Embedder(Opts.EmbeddingModel);
  FaceIndex Index = openIndex(Opts);
  HttpClient Http;
  ListedPictures Listed(Http, Out, Opts.Arguments);
  while (std::optional<Picture> Found = Listed.next())
    indexFaces(Index, Detector, Embedder, *Found, Opts.Subject);
  Index.save(Opts.Index);
  return 0;
}

int desk::runMemberEnrolment(const Options &Opts) {
  requireArguments(Opts, "the pictures that were handed in");
  if (Opts.Subject.empty())
    throw Error("enrol needs --subject NAME");
  FaceDetector Detector(Opts.Cascade);
  FaceEmbedder Embedder(Opts.EmbeddingModel);
  FaceIndex Members = openIndex(Opts);
  for (const std::string &Path : Opts.Arguments)
    if (!indexFaces(Members, Detector, Embedder, readHandedInPicture(Path),
                    Opts.Subject))
      throw Error("'" + Path + "' shows no face");
  Members.save(Opts.Index);
  return 0;
}

int desk::runSearch(const Options &Opts) {
  requireArguments(Opts, "a picture");
  FaceDetector Detector(Opts.Cascade);
  FaceEmbedder Embedder(Opts.EmbeddingModel);
  FaceIndex Index = FaceIndex::load(Opts.Index);
  Picture Asked = readHandedInPicture(Opts.Arguments.front());
  for (const Face &Seen : Detector.detect(Asked.Pixels))
    for (const Match &Found : Index.search(Embedder.embed(Seen), 5))
      std::cout << Found.Label << '\t' << Found.Similarity << '\n';
  return 0;
}

int desk::runTone(const Options &Opts) {
  if (Opts.Text.empty())
    throw Error("tone needs --text TEXT");
  std::cout << toneName(toneOf(Opts.Text)) << '\n';
  return 0;
}

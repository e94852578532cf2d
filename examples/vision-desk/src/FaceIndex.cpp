// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Keeps face templates and compares them.
#include "desk/FaceIndex.h"
#include "desk/Error.h"
#include <algorithm>
#include <opencv2/core/persistence.hpp>
#include <tuple>

using namespace desk;

void FaceIndex::add(const std::string &Label, const cv::Mat &Embedding) {
  if (!Entries.empty() && Entries.front().Embedding.cols != Embedding.cols)
    throw Error("this index holds templates of another model");
  Entries.push_back({Label, Embedding.clone()});
}

std::vector<Match> FaceIndex::search(const cv::Mat &Embedding,
                                     size_t Count) const {
  std::vector<Match> All;
  for (const Entry &E : Entries)
    if (E.Embedding.size() == Embedding.size())
      All.push_back({E.Label, E.Embedding.dot(Embedding)});
  std::sort(All.begin(), All.end(), [](const Match &A, const Match &B) {
    return std::tie(B.Similarity, A.Label) < std::tie(A.Similarity, B.Label);
  });
  All.resize(std::min(All.size(), Count));
  return All;
}

FaceIndex FaceIndex::load(const std::string &Path) {
  requireFile(Path, "--index", "a face index");
  FaceIndex Index;
  try {
    cv::FileStorage File(Path, cv::FileStorage::READ);
    for (const cv::FileNode &Node : File["faces"]) {
      Entry E;
      Node["label"] >> E.Label;
      Node["template"] >> E.Embedding;
      Index.Entries.push_back(std::move(E));
    }
  } catch (const cv::Exception &Problem) {
    throw Error("'" + Path + "' is no face index: " + Problem.err);
  }
  return Index;
}

void FaceIndex::save(const std::string &Path) const {
  cv::FileStorage File(Path, cv::FileStorage::WRITE);
  if (!File.isOpened())
    throw Error("'" + Path + "' cannot be written");
  File << "faces"
       << "[";
  for (const Entry &E : Entries)
    File << "{"
         << "label" << E.Label << "template" << E.Embedding << "}";
  File << "]";
}

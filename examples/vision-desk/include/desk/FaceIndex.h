// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A searchable collection of faces, kept in a file.
#ifndef DESK_FACEINDEX_H
#define DESK_FACEINDEX_H

#include "art5/annotations.h"
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace desk {

struct Match {
  std::string Label;
  double Similarity = 0; ///< Cosine, -1 to 1.
};

class FaceIndex {
public:
  /// Adds one face template.
  ART5_PURPOSE("face_database_building")
  void add(const std::string &Label, const cv::Mat &Embedding);

  /// The \p Count most similar entries, the best first.
  std::vector<Match> search(const cv::Mat &Embedding, size_t Count) const;
  size_t size() const { return Entries.size(); }

  /// Both throw Error if the file cannot be read or written.
  static FaceIndex load(const std::string &Path);
  void save(const std::string &Path) const;

private:
  struct Entry {
    std::string Label;
    cv::Mat Embedding;
  };
  std::vector<Entry> Entries;
};

} // namespace desk

#endif // DESK_FACEINDEX_H

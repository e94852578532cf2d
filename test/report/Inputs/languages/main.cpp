// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
struct Image {
  int pixels[4];
};
[[clang::annotate("art5::source", "face_image")]] Image grab();
[[clang::annotate("art5::purpose", "emotion_inference")]] int
infer(const Image &image);
void opaque(const Image &image);

struct Model {
  virtual int run(const Image &image) = 0;
};

[[clang::annotate("art5::purpose", "emotion_infrence")]] int misspelt();
[[clang::annotate("art5::context", "face_image")]] int otherFacet();
[[clang::annotate("art5::evidence", "fria")]] int evidence();
[[clang::annotate("art5::purpos", "emotion_inference")]] int facet();
[[clang::annotate("art5::purpose", 3)]] int number();
[[clang::annotate("art5::purpose")]] int nothing();
using Alias [[clang::annotate("art5::source", "text")]] = int;

int review() {
  Image face = grab();
  opaque(face);
  int Mood = infer(face);
  return Mood + infer(face); // NOLINT(art5-emotion-inference)
}

// NOLINTBEGIN(art5-face-scraping)
int main() { return review(); }

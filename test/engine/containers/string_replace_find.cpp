// replace, insert, substr, find; twin: compared only by size.
#include "art5_test.h"
#include <string>
SOURCE("face_image") std::string readFace();
PURPOSE("emotion_inference") int inferText(const std::string &Text);
CONTEXT("workplace") int main() {
  std::string T = "head:", F = readFace();
#ifdef TWIN
  T.insert(0, std::to_string(F.size()));
#else
  T.insert(0, F);
#endif
  T.replace(0, 1, "x");
  auto P = T.find(':');
  return inferText(T.substr(0, P)); // CLOSES
}

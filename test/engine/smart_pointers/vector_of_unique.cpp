// unique_ptrs in a vector keep their images; twin: the blank one is stored.
#include "art5_test.h"
#include <memory>
#include <utility>
#include <vector>

CONTEXT("workplace") int main() {
  auto Face = std::make_unique<Image>(grabFace());
  auto Blank = std::make_unique<Image>(blankImage());
  std::vector<std::unique_ptr<Image>> Frames;
#ifdef TWIN
  Frames.push_back(std::move(Blank));
#else
  Frames.push_back(std::move(Face));
#endif
  int Sum = 0;
  for (const auto &Frame : Frames)
    Sum += inferEmotion(*Frame); // CLOSES
  return Sum;
}

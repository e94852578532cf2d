// A filter view passes on the elements; twin: a view over the blank vector.
#include "art5_test.h"
#include <ranges>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Faces{grabFace()}, Scenes{blankImage()};
  auto Named = [](const Image &Frame) { return Frame.id > 0; };
  int Sum = 0;
#ifdef TWIN
  for (const Image &Frame : Scenes | std::views::filter(Named))
#else
  for (const Image &Frame : Faces | std::views::filter(Named))
#endif
    Sum += inferEmotion(Frame); // CLOSES
  return Sum;
}

// visit hands the face to the visitor; twin: the variant holds a blank image.
#include "art5_test.h"
#include <variant>

struct Judge {
  int operator()(int Number) const { return Number; }
  int operator()(const Image &Frame) const {
    return inferEmotion(Frame); // CLOSES
  }
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  std::variant<int, Image> Event = blankImage();
#else
  std::variant<int, Image> Event = grabFace();
#endif
  return std::visit(Judge{}, Event);
}

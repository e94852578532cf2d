// piecewise_construct hands each part on; twin: the face is another part.
#include "art5_test.h"
#include <map>
#include <tuple>
struct Visit {
  Image First, Second;
  Visit(const Image &A, const Image &B) : First(A), Second(B) {}
};
CONTEXT("workplace") int main() {
  std::map<int, Visit> All;
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  All.emplace(std::piecewise_construct, std::forward_as_tuple(1),
              std::forward_as_tuple(Blank, Face));
#else
  All.emplace(std::piecewise_construct, std::forward_as_tuple(1),
              std::forward_as_tuple(Face, Blank));
#endif
  return inferEmotion(All.at(1).First); // CLOSES
}

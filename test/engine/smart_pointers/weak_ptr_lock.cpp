// lock gives the shared object back; twin: a weak_ptr to the other object.
#include "art5_test.h"
#include <memory>

CONTEXT("workplace") int main() {
  auto Face = std::make_shared<Image>(grabFace());
  auto Blank = std::make_shared<Image>(blankImage());
#ifdef TWIN
  std::weak_ptr<Image> Watch = Blank;
#else
  std::weak_ptr<Image> Watch = Face;
#endif
  if (auto Frame = Watch.lock())
    return inferEmotion(*Frame); // CLOSES
  return 0;
}

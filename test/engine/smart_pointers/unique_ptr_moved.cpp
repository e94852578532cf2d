// Ownership of the face moves into the site's argument; twin: of the blank one.
#include "art5_test.h"
#include <memory>
#include <utility>

static int judge(std::unique_ptr<Image> Frame) {
  return inferEmotion(*Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  auto Face = std::make_unique<Image>(grabFace());
  auto Blank = std::make_unique<Image>(blankImage());
#ifdef TWIN
  return judge(std::move(Blank)) + Face->id;
#else
  return judge(std::move(Face)) + Blank->id;
#endif
}

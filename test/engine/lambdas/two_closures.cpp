// Two closures of one lambda are apart; twin: the blank one is called.
#include "art5_test.h"

static auto keep(Image Frame) {
  return [Frame] { return Frame; };
}

CONTEXT("workplace") int main() {
  auto Face = keep(grabFace());
  auto Scene = keep(blankImage());
#ifdef TWIN
  return inferEmotion(Scene()) + Face().id;
#else
  return inferEmotion(Face()) + Scene().id; // CLOSES
#endif
}

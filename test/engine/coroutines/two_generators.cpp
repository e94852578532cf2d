// Two generators of one coroutine are apart; twin: the clean one is consumed.
#include "Generator.h"
#include "art5_test.h"

static Generator<Image> repeat(Image Frame) {
  while (chance())
    co_yield Frame;
}

CONTEXT("workplace") int main() {
  auto Faces = repeat(grabFace());
  auto Scenes = repeat(blankImage());
  if (!Faces.next() || !Scenes.next())
    return 0;
#ifdef TWIN
  return inferEmotion(Scenes.value());
#else
  return inferEmotion(Faces.value()); // CLOSES
#endif
}

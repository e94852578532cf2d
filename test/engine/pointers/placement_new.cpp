// Placement new builds the face in a buffer; twin: it builds a blank image.
#include "art5_test.h"
#include <new>

CONTEXT("workplace") int main() {
  alignas(Image) unsigned char Storage[sizeof(Image)];
#ifdef TWIN
  Image *Frame = new (Storage) Image(blankImage());
#else
  Image *Frame = new (Storage) Image(grabFace());
#endif
  return inferEmotion(*Frame); // CLOSES
}

// A generator of another file yields the face; twin: it yields a blank image.
#include "../../coroutines/Generator.h"
#include "art5_test.h"

Generator<Image> frames() {
#ifdef TWIN
  co_yield blankImage();
#else
  co_yield grabFace();
#endif
}

// A message before the site lets it run; twin: the program exits there.
#include "art5_test.h"
#include <cstdlib>

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  if (Face.id >= 0 || chance())
#ifdef TWIN
    std::exit(1);
#else
    chance();
#endif
  else
    std::abort();
  return inferEmotion(Face); // CLOSES
}

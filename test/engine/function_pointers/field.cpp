// A callback in a struct is called later; twin: another callback is stored.
#include "art5_test.h"

struct Job {
  int (*Run)(const Image &);
  Image Frame;
};
static int describe(const Image &Frame) { return Frame.id; }

static int execute(const Job &Work) {
  return Work.Run(Work.Frame); // CLOSES
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  Job Work{describe, grabFace()};
#else
  Job Work{inferEmotion, grabFace()};
#endif
  return execute(Work) + describe(blankImage());
}

// Lambdas of one type are stored in an array; twin: it holds harmless ones.
#include "art5_test.h"

using Action = int (*)(const Image &);

CONTEXT("workplace") int main() {
  Action Actions[] = {
      [](const Image &Frame) { return Frame.id; },
      [](const Image &Frame) {
#ifdef TWIN
        return Frame.pixels[0];
#else
        return inferEmotion(Frame); // CLOSES
#endif
      },
  };
  Image Face = grabFace();
  int Sum = 0;
  for (Action Each : Actions)
    Sum += Each(Face);
  return Sum;
}

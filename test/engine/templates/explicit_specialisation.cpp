// A specialisation for images judges; twin: it only reads the number.
#include "art5_test.h"

template <typename T> struct Action {
  static int run(const T &) { return 0; }
};
template <> struct Action<Image> {
  static int run(const Image &Frame) {
#ifdef TWIN
    return Frame.id;
#else
    return inferEmotion(Frame); // CLOSES
#endif
  }
};

CONTEXT("workplace") int main() {
  return Action<Image>::run(grabFace()) + Action<int>::run(1);
}

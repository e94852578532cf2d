// The pointer specialisation forwards to the site; twin: the primary is chosen.
#include "art5_test.h"

template <typename T> struct Action {
  static int run(T Frame) { return Frame.id; }
};
template <typename T> struct Action<T *> {
  static int run(T *Frame) {
    return inferEmotion(*Frame); // CLOSES
  }
};

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifdef TWIN
  return Action<Image>::run(Face);
#else
  return Action<Image *>::run(&Face);
#endif
}

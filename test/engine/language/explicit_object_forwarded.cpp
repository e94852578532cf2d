// A deduced object parameter hands out a part; twin: the other part.
// STD: c++23
#include "art5_test.h"
struct Pair {
  Image First{}, Second{};
  template <class Self> auto &&first(this Self &&Me) {
    return static_cast<Self &&>(Me).First;
  }
};
CONTEXT("workplace") int main() {
  Pair Both;
#ifdef TWIN
  Both.Second = grabFace();
#else
  Both.First = grabFace();
#endif
  return inferEmotion(Both.first()); // CLOSES
}

// A private base is reached by a using-declaration; twin: its blank sibling is.
#include "art5_test.h"

class Store {
public:
  Image Portrait = grabFace();
  Image Badge = blankImage();
};
class Visit : Store {
public:
  using Store::Badge;
  using Store::Portrait;
};

CONTEXT("workplace") int main() {
  Visit Today;
#ifdef TWIN
  return inferEmotion(Today.Badge);
#else
  return inferEmotion(Today.Portrait); // CLOSES
#endif
}

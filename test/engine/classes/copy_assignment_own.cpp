// An own copy assignment takes the portrait over; twin: it forgets it.
#include "art5_test.h"

class Visit {
public:
  Visit() = default;
  Visit(const Visit &) = default;
  Visit &operator=(const Visit &Other) {
#ifdef TWIN
    Id = Other.Id;
#else
    Portrait = Other.Portrait;
#endif
    return *this;
  }
  Image Portrait{};
  int Id = 0;
};

CONTEXT("workplace") int main() {
  Visit First, Second;
  First.Portrait = grabFace();
  Second = First;
  return inferEmotion(Second.Portrait); // CLOSES
}

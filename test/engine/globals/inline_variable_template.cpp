// Two instances of a variable template are apart; twin: the other is filled.
#include "art5_test.h"

template <int Desk> Image Seat{};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Seat<2> = grabFace();
#else
  Seat<1> = grabFace();
#endif
  return inferEmotion(Seat<1>) + Seat<2>.id; // CLOSES
}

// Two static globals of one name are apart; twin: the other file's is filled.
#include "art5_test.h"

static Image Latest{};

void fillDesk(const Image &Frame) { Latest = Frame; }
int judgeDesk() {
  return inferEmotion(Latest); // CLOSES
}

// Fills one of the two globals.
#include "art5_test.h"

void fillDesk(const Image &Frame);
void fillHall(const Image &Frame);
int judgeDesk();
int countHall();

CONTEXT("workplace") int main() {
#ifdef TWIN
  fillHall(grabFace());
#else
  fillDesk(grabFace());
#endif
  return judgeDesk() + countHall();
}

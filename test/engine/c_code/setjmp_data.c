// longjmp goes back with the data in a static; twin: reset before the jump.
#include "art5_test.h"
#include <setjmp.h>
static jmp_buf Where;
static int Held;
static void jump(void) {
  Held = readGaze();
#ifdef TWIN
  Held = 0;
#endif
  longjmp(Where, 1);
}
CONTEXT("workplace") int main(void) {
  if (setjmp(Where) == 0)
    jump();
  return inferFromGaze(Held); // CLOSES
}

// A state machine over a table of functions; twin: the sink state is missing.
#include "art5_test.h"
typedef int (*State)(int);
static int idle(int X) { return X; }
static int judge(int X) {
  return inferFromGaze(X); // CLOSES
}
#ifdef TWIN
static State Table[2] = {idle, idle};
#else
static State Table[2] = {idle, judge};
#endif
CONTEXT("workplace") int main(void) {
  int Gaze = readGaze();
  for (int S = 0; S < 2; S++)
    Gaze = Table[S](Gaze);
  return Gaze + (chance() > 5 ? judge(0) : 0);
}

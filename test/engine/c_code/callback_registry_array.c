// Registered callbacks with user data in a static array; twin: clean data.
#include "art5_test.h"
typedef void (*Callback)(void *User);
struct Entry { Callback Run; void *User; };
static struct Entry Entries[8];
static int Count;
static void on(Callback C, void *U) {
  Entries[Count].Run = C;
  Entries[Count].User = U;
  Count++;
}
static void fire(void) {
  for (int I = 0; I < Count; I++)
    Entries[I].Run(Entries[I].User);
}
static void judge(void *User) {
  (void)inferFromGaze(*(int *)User); // CLOSES
}
CONTEXT("workplace") int main(void) {
  static int Gaze, Clock;
  Gaze = readGaze();
  Clock = readClock();
#ifdef TWIN
  on(judge, &Clock);
#else
  on(judge, &Gaze);
#endif
  fire();
  return Gaze + Clock;
}

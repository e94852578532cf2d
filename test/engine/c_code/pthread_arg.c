// pthread_create hands the argument over; twin: a clean one.
#include "art5_test.h"
#include <pthread.h>
static void *work(void *Arg) {
  (void)inferFromGaze(*(int *)Arg); // CLOSES
  return 0;
}
CONTEXT("workplace") int main(void) {
  pthread_t T;
  int Gaze = readGaze(), Clock = readClock();
#ifdef TWIN
  pthread_create(&T, 0, work, &Clock);
#else
  pthread_create(&T, 0, work, &Gaze);
#endif
  pthread_join(T, 0);
  return Gaze + Clock;
}

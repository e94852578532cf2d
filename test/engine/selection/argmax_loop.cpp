// A loop finds the class with the highest score. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

CONTEXT("workplace") SUBJECT("worker") int main() {
  float Best = 0;
  int Label = -1;
  for (int I = 0; I < 5; ++I)
    if (score(I) > Best) {
      Best = score(I);
      Label = I;
    }
  return engagement(Label); // CLOSES
}

// A face decides the label; twin: it decides what is reported.
#include "art5_test.h"
#include "labels.h"

void report(const char *What);

CONTEXT("workplace") SUBJECT("worker") int main() {
  int Label = 0;
  if (faceScore(0) > 0.5f) {
#ifdef TWIN
    report("high");
  }
  Label = 2;
#else
    Label = 1;
  }
  report("seen");
#endif
  return engagement(Label); // CLOSES
}

// An element decides; twin: how many there are does not.
#include "art5_test.h"
#include "labels.h"
#include <vector>

CONTEXT("workplace") SUBJECT("worker") int main() {
  std::vector<float> All;
  All.push_back(faceScore(0));
  int Label = 0;
#ifdef TWIN
  if (All.size() > 3)
#else
  if (All[0] > 0.5f)
#endif
    Label = 1;
  return engagement(Label); // CLOSES
}

// Assigning a whole object replaces its fields; twin: a blank visit is
// assigned.
#include "art5_test.h"

struct Visit {
  Image Portrait;
  int Door;
};

CONTEXT("workplace") int main() {
  Visit Empty{blankImage(), 1};
  Visit Today{grabFace(), 2};
#ifdef TWIN
  Today = Empty;
#else
  Empty = Today;
#endif
  return inferEmotion(Today.Portrait) + Empty.Door; // CLOSES
}

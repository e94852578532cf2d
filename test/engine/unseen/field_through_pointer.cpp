// What a bodiless function may write includes fields; twin: of the other
// object.
#include "art5_test.h"

struct Visit {
  Image Portrait{};
};
void fill(Visit *Guest, const Image &Frame);

CONTEXT("workplace") int main() {
  Visit Mine, Yours;
#ifdef TWIN
  fill(&Yours, grabFace());
#else
  fill(&Mine, grabFace());
#endif
  return inferEmotion(Mine.Portrait) + Yours.Portrait.id; // CLOSES
}

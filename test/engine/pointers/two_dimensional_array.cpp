// A two-dimensional array keeps its images; twin: the blank grid is read.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Wall[2][2] = {}, Grid[2][2] = {};
  Wall[1][0] = grabFace();
  Grid[1][0] = blankImage();
#ifdef TWIN
  return inferEmotion(Grid[1][0]) + Wall[0][1].id;
#else
  return inferEmotion(Wall[1][0]) + Grid[0][1].id; // CLOSES
#endif
}

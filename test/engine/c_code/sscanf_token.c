// sscanf and strtok take text apart; twin: another text.
#include "art5_test.h"
#include <stdio.h>
#include <string.h>
SOURCE("face_image") char *readFace(void);
CONTEXT("workplace") int main(void) {
  char *Text = readFace();
  char Clean[20] = "1,2,3";
  int A = 0, B = 0;
#ifdef TWIN
  char *Part = strtok(Clean, ",");
#else
  char *Part = strtok(Text, ",");
#endif
  sscanf(Part, "%d:%d", &A, &B);
  return inferFromGaze(B) + Text[0] + Clean[0]; // CLOSES
}

// fgets from an annotated stream; twin: from another stream.
#include "art5_test.h"
#include <stdio.h>
SOURCE("face_image") FILE *openCamera(void);
FILE *openLog(void);
PURPOSE("emotion_inference") int inferText(const char *Text);
CONTEXT("workplace") int main(void) {
  char Line[80];
#ifdef TWIN
  FILE *F = openLog();
#else
  FILE *F = openCamera();
#endif
  if (!fgets(Line, sizeof Line, F))
    return 1;
  return inferText(Line); // CLOSES
}

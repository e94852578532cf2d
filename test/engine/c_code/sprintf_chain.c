// sprintf, strcat, strdup in a chain; twin: formats something else.
#include "art5_test.h"
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
SOURCE("face_image") char *readFace(void);
PURPOSE("emotion_inference") int inferText(const char *Text);
char *strdup(const char *);
CONTEXT("workplace") int main(void) {
  char Name[64] = "x", All[256] = "";
  char *Face = readFace();
#ifdef TWIN
  sprintf(Name, "%d:%s", 3, "none");
#else
  sprintf(Name, "%d:%s", 3, Face);
#endif
  strcat(All, "head");
  strcat(All, Name);
  char *Copy = strdup(All);
  int Result = inferText(Copy); // CLOSES
  free(Copy);
  return Result + Face[0];
}

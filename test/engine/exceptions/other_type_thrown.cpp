// Each handler gets its own type; twin: the other type carries the face.
#include "art5_test.h"
struct Near {
  Image Frame;
};
struct Far {
  Image Frame;
};
static void fail(int Which) {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  if (Which)
    throw Near{Blank};
  throw Far{Face};
#else
  if (Which)
    throw Near{Face};
  throw Far{Blank};
#endif
}
CONTEXT("workplace") int main(int Count, char **) {
  try {
    fail(Count);
  } catch (const Near &Seen) {
    return inferEmotion(Seen.Frame); // CLOSES
  } catch (const Far &Seen) {
    return Seen.Frame.id;
  }
  return 0;
}

// What the site's helper infers is joined; twin: the site calls the other
// helper.
#include "art5_test.h"

INFERS("race") static int inferRace(const Image &Face) { return Face.id; }
INFERS("age_or_sex") static int inferAge(const Image &Face) { return Face.id; }

PURPOSE("biometric_categorisation")
TECHNIQUE("individual_result") static int categorise(const Image &Face) {
#ifdef TWIN
  return inferAge(Face);
#else
  return inferRace(Face);
#endif
}

int main() {
  Image Blank = blankImage();
  int Unrelated = inferRace(Blank) + inferAge(Blank);
  return categorise(grabFace()) + Unrelated; // CLOSES
}

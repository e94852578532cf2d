// The field itself declares the source; twin: the site reads the other field.
#include "art5_test.h"

struct Applicant {
  SOURCE("face_image") Image Portrait;
  Image Logo;
};

static int review(const Applicant &Who) {
#ifdef TWIN
  return inferEmotion(Who.Logo);
#else
  return inferEmotion(Who.Portrait); // CLOSES
#endif
}

CONTEXT("workplace") int main() {
  Applicant Who{blankImage(), blankImage()};
  return review(Who);
}

// A face scraped from the internet is enrolled; twin: one that was handed over.
#include "art5_test.h"

int main() {
#ifdef TWIN
  Image Face = visitorFace();
#else
  Image Face = crawlFace();
#endif
  enrolFace(Face); // CLOSES
}

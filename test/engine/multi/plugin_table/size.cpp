// Another plugin.
#include "art5_test.h"

int measure(const Image &Frame) { return Frame.pixels[0]; }

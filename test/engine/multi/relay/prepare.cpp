// A step between, in a file of its own.
#include "art5_test.h"

Image prepare(const Image &Frame) { return Frame; }

// An inline function of the same name with another body.
#include "art5_test.h"

inline int process(const Image &Frame) { return Frame.pixels[0]; }

int size(const Image &Frame) { return process(Frame); }

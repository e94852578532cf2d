// The other half.
#include "art5_test.h"

int even(const Image &Frame, int Count);

int odd(const Image &Frame, int Count) { return even(Frame, Count - 1); }

// The global both files share.
#include "art5_test.h"

Image Latest{};
Image Spare{};

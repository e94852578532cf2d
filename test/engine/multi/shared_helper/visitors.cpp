// Enrols visitors who agreed.
#include "art5_test.h"

Image sharpen(Image Frame);

void enrolVisitor() { enrolFace(sharpen(visitorFace())); }

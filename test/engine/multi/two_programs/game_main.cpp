// A program at home with a main of its own.
#include "art5_test.h"

int judge(const Image &Frame);

int main() { return judge(grabFace()); }

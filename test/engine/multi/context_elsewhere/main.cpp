// An entry without a context.
#include "art5_test.h"

int serve();

int main() { return serve(); }

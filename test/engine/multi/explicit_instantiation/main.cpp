// Sees the declaration only.
#include "Pipeline.h"
#include "art5_test.h"

CONTEXT("workplace") int main() { return process(grabFace()); }

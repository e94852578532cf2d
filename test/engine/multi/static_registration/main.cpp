// Runs all plugins on the face.
#include "Registry.h"
#include "art5_test.h"

CONTEXT("workplace") int main() { return runAll(grabFace()); }

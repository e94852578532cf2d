// The other file with a static function 'frame', which keeps its face.
#include "art5_test.h"

static Image frame() { return grabFace(); }

int review();

CONTEXT("workplace") int main() { return review() + frame().id; }

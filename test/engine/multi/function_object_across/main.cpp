// Runs the handler on the face.
#include "art5_test.h"
#include <functional>

std::function<int(const Image &)> makeHandler(int Room);

CONTEXT("workplace") int main() { return makeHandler(2)(grabFace()); }

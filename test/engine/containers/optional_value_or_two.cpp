// value_or's default is the gaze; twin: of another optional.
#include "art5_test.h"
#include <optional>
CONTEXT("workplace") int main() {
  std::optional<int> O;
  int G = readGaze();
#ifdef TWIN
  return inferFromGaze(O.value_or(3)) + G;
#else
  return inferFromGaze(O.value_or(G)); // CLOSES
#endif
}

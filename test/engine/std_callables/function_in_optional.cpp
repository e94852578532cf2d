// A callback in an optional; twin: it is reset.
#include "art5_test.h"
#include <functional>
#include <optional>
struct Job {
  std::optional<std::function<int(int)>> Done;
  int finish(int X) { return Done ? (*Done)(X) : 0; }
};
CONTEXT("workplace") int main() {
  Job J;
  J.Done = [](int X) { return inferFromGaze(X); }; // CLOSES
#ifdef TWIN
  J.Done.reset();
#endif
  return J.finish(readGaze());
}

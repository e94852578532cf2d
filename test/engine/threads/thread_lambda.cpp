// A thread runs a lambda that refers to the face; twin: the lambda is not run.
#include "art5_test.h"
#include <thread>

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  auto Body = [&Face] {
    inferEmotion(Face); // CLOSES
  };
#ifdef TWIN
  std::thread Worker([] {});
#else
  std::thread Worker(Body);
#endif
  Worker.join();
  return sizeof(Body) == 0;
}

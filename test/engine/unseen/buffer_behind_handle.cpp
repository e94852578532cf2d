// What is stored through a pointer that a library gave out comes back out of
// the library's object; twin: into another object of the library.
#include "art5_test.h"

struct Blob {
  int *map();
};
struct Request {
  Blob *blob(int Slot);
  void infer();
};
Request *openRequest();

struct Network {
  Request *Inner;
  void enqueue(const Image &Frame) { Inner->blob(0)->map()[0] = Frame.id; }
  int result() const { return Inner->blob(1)->map()[0]; }
};

CONTEXT("workplace") int main() {
  Network First{openRequest()}, Second{openRequest()};
#ifdef TWIN
  Second.enqueue(grabFace());
#else
  First.enqueue(grabFace());
#endif
  First.Inner->infer();
  Second.Inner->infer();
  return inferFromGaze(First.result()); // CLOSES
}

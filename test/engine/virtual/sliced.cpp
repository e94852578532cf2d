// A reference keeps the derived object; twin: a copy of the base is sliced.
#include "art5_test.h"
struct Base {
  virtual ~Base() = default;
  virtual int run() const { return 0; }
};
struct Look : Base {
  Image Frame;
  explicit Look(const Image &From) : Frame(From) {}
  int run() const override {
    return inferEmotion(Frame); // CLOSES
  }
};
#ifdef TWIN
static int call(Base At) { return At.run(); }
#else
static int call(const Base &At) { return At.run(); }
#endif
CONTEXT("workplace") int main() { return call(Look(grabFace())); }

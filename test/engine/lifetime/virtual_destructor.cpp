// delete through a base runs the derived destructor; twin: a quiet class is
// made.
#include "art5_test.h"

struct Resource {
  virtual ~Resource() = default;
};
struct FaceResource : Resource {
  ~FaceResource() override {
    inferEmotion(grabFace()); // CLOSES
  }
};
struct QuietResource : Resource {};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Resource *Held = new QuietResource;
#else
  Resource *Held = new FaceResource;
#endif
  delete Held;
}

// A deleter object gets what it deletes; twin: it was released before.
#include "art5_test.h"
#include <memory>
struct Look {
  void operator()(Image *Frame) const {
    (void)inferEmotion(*Frame); // CLOSES
    delete Frame;
  }
};
CONTEXT("workplace") int main() {
  std::unique_ptr<Image, Look> Held(new Image(grabFace()));
#ifdef TWIN
  Image *Kept = Held.release();
  return Kept->id;
#else
  return Held->id;
#endif
}

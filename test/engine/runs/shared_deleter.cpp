// A shared_ptr's deleter gets the object; twin: a deleter that only frees it.
#include "art5_test.h"
#include <memory>
static void look(Image *Frame) {
  (void)inferEmotion(*Frame); // CLOSES
  delete Frame;
}
static void drop(Image *Frame) { delete Frame; }
CONTEXT("workplace") int main() {
#ifdef TWIN
  (void)look;
  std::shared_ptr<Image> Held(new Image(grabFace()), drop);
#else
  (void)drop;
  std::shared_ptr<Image> Held(new Image(grabFace()), look);
#endif
  return Held->id;
}

// A hand-written handle forwards -> and *; twin: it wraps the blank image.
#include "art5_test.h"

class Handle {
public:
  explicit Handle(Image *Held) : Held(Held) {}
  Image &operator*() const { return *Held; }
  Image *operator->() const { return Held; }

private:
  Image *Held;
};

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  Handle Frame(&Blank);
#else
  Handle Frame(&Face);
#endif
  return inferEmotion(*Frame) + Frame->id + Face.id + Blank.id; // CLOSES
}

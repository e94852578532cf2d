// An own move constructor takes the face along; twin: it leaves it behind.
#include "art5_test.h"
#include <utility>

class Buffer {
public:
  explicit Buffer(const Image &Frame) : Frame(Frame) {}
#ifdef TWIN
  Buffer(Buffer &&Other) : Frame(blankImage()) { Other.Frame.id = 0; }
#else
  Buffer(Buffer &&Other) : Frame(Other.Frame) {}
#endif
  const Image &frame() const { return Frame; }

private:
  Image Frame;
};

CONTEXT("workplace") int main() {
  Buffer First(grabFace());
  Buffer Second(std::move(First));
  return inferEmotion(Second.frame()); // CLOSES
}

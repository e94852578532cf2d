// A member of a class template is used; twin: only its neighbour is.
#include "art5_test.h"

template <typename T> class Desk {
public:
  explicit Desk(const T &Frame) : Frame(Frame) {}
  int judge() const {
    return inferEmotion(Frame); // CLOSES
  }
  int file() const { return Frame.id; }

private:
  T Frame;
};

CONTEXT("workplace") int main() {
  Desk<Image> Hr(grabFace());
#ifdef TWIN
  return Hr.file();
#else
  return Hr.judge() + Hr.file();
#endif
}

// A constructor throws the face it got; twin: it throws only its number.
#include "art5_test.h"

struct Session {
  explicit Session(const Image &Frame) : Id(Frame.id) {
    if (chance())
#ifdef TWIN
      throw Id;
#else
      throw Frame;
#endif
  }
  int Id;
};

CONTEXT("workplace") int main() {
  try {
    Session Open(grabFace());
    return Open.Id;
  } catch (const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  } catch (int) {
    return 1;
  }
}

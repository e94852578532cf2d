// An initialiser list stores the face; twin: it stores it in the other member.
#include "art5_test.h"

class Visit {
public:
#ifdef TWIN
  explicit Visit(const Image &Frame) : Portrait(), Badge(Frame) {}
#else
  explicit Visit(const Image &Frame) : Portrait(Frame), Badge() {}
#endif
  int judge() const {
    return inferEmotion(Portrait) + Badge.id; // CLOSES
  }

private:
  Image Portrait, Badge;
};

CONTEXT("workplace") int main() { return Visit(grabFace()).judge(); }

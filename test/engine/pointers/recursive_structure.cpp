// A tree is written and read recursively; twin: a blank is put in.
#include "art5_test.h"
#include <memory>
struct Node {
  Image Frame{};
  std::unique_ptr<Node> Left, Right;
};
static void put(std::unique_ptr<Node> &At, const Image &Frame, int Depth) {
  if (!At)
    At = std::make_unique<Node>();
  if (Depth == 0)
    At->Frame = Frame;
  else
    put(Depth % 2 ? At->Left : At->Right, Frame, Depth - 1);
}
static int visit(const Node *At) {
  if (!At)
    return 0;
  return inferEmotion(At->Frame) + // CLOSES
         visit(At->Left.get()) + visit(At->Right.get());
}
CONTEXT("workplace") int main(int Count, char **) {
  std::unique_ptr<Node> Root;
#ifdef TWIN
  put(Root, blankImage(), Count);
#else
  put(Root, grabFace(), Count);
#endif
  return visit(Root.get());
}

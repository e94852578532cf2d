// A recursive walk over a tree finds the leaf's face; twin: its leaf is blank.
#include "art5_test.h"

struct Node {
  Image Payload{};
  Node *Left = nullptr;
  Node *Right = nullptr;
};

static int walk(const Node *At) {
  if (!At)
    return 0;
  return inferEmotion(At->Payload) + walk(At->Left) + walk(At->Right); // CLOSES
}

CONTEXT("workplace") int main() {
  Node Leaf, Branch, Root;
#ifdef TWIN
  Leaf.Payload = blankImage();
#else
  Leaf.Payload = grabFace();
#endif
  Branch.Right = &Leaf;
  Root.Left = &Branch;
  return walk(&Root);
}

// A list node's payload is found through next; twin: the tail holds a blank
// one.
#include "art5_test.h"

struct Node {
  Image Payload{};
  Node *Next = nullptr;
};

CONTEXT("workplace") int main() {
  Node Tail, Head;
#ifdef TWIN
  Tail.Payload = blankImage();
#else
  Tail.Payload = grabFace();
#endif
  Head.Next = &Tail;
  int Sum = 0;
  for (const Node *At = &Head; At; At = At->Next)
    Sum += inferEmotion(At->Payload); // CLOSES
  return Sum;
}

// A deque fed at the front is read at the back; twin: it is fed blanks.
#include "art5_test.h"
#include <deque>

CONTEXT("workplace") int main() {
  std::deque<Image> Queue;
#ifdef TWIN
  Queue.push_front(blankImage());
#else
  Queue.push_front(grabFace());
#endif
  Image Next = Queue.back();
  Queue.pop_back();
  return inferEmotion(Next); // CLOSES
}

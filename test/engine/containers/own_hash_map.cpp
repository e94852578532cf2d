// A hand-written hash map with buckets; twin: another map.
#include "art5_test.h"
#include <vector>
template <class K, class V> class HashMap {
  struct Node { K Key; V Value; Node *Next; };
  std::vector<Node *> Buckets = std::vector<Node *>(8, nullptr);
public:
  void put(K Key, V Value) {
    Node *&Head = Buckets[static_cast<unsigned>(Key) % 8];
    Head = new Node{Key, Value, Head};
  }
  V *get(K Key) {
    for (Node *N = Buckets[static_cast<unsigned>(Key) % 8]; N; N = N->Next)
      if (N->Key == Key)
        return &N->Value;
    return nullptr;
  }
};
CONTEXT("workplace") int main() {
  HashMap<int, int> A, B;
  A.put(3, readGaze());
  B.put(3, readClock());
#ifdef TWIN
  int *P = B.get(3);
#else
  int *P = A.get(3);
#endif
  return P ? inferFromGaze(*P) : 0; // CLOSES
}

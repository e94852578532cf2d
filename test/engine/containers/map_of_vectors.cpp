// A vector inside a map is filled by operator[]; twin: in the other map.
#include "art5_test.h"
#include <map>
#include <vector>

CONTEXT("workplace") int main() {
  std::map<int, std::vector<Image>> ByDesk, ByRoom;
#ifdef TWIN
  ByRoom[3].push_back(grabFace());
#else
  ByDesk[3].push_back(grabFace());
#endif
  int Sum = static_cast<int>(ByRoom.size());
  for (auto &Entry : ByDesk)
    for (auto &Frame : Entry.second)
      Sum += inferEmotion(Frame); // CLOSES
  return Sum;
}

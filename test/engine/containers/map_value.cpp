// A map's value is the face; twin: the face stands in another map.
#include "art5_test.h"
#include <map>

CONTEXT("workplace") int main() {
  std::map<int, Image> Staff, Rooms;
#ifdef TWIN
  Rooms[7] = grabFace();
#else
  Staff[7] = grabFace();
#endif
  Rooms.emplace(8, blankImage());
  return inferEmotion(Staff[7]) + Rooms[8].id; // CLOSES
}

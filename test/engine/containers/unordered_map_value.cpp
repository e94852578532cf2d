// An unordered_map gives its value back; twin: the other map's value.
#include "art5_test.h"
#include <string>
#include <unordered_map>

CONTEXT("workplace") int main() {
  std::unordered_map<std::string, Image> Staff, Rooms;
  Staff.insert_or_assign("ada", grabFace());
  Rooms.insert_or_assign("attic", blankImage());
#ifdef TWIN
  return inferEmotion(Rooms.at("attic"));
#else
  return inferEmotion(Staff.at("ada")); // CLOSES
#endif
}

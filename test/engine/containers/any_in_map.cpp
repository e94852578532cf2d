// std::any in a map; twin: the other key.
#include "art5_test.h"
#include <any>
#include <map>
#include <string>
CONTEXT("workplace") int main() {
  std::map<std::string, std::any> M;
  M["gaze"] = readGaze();
  M["clock"] = readClock();
#ifdef TWIN
  return inferFromGaze(std::any_cast<int>(M["clock"]));
#else
  return inferFromGaze(std::any_cast<int>(M["gaze"])); // CLOSES
#endif
}

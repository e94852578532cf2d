// to_string of a gaze is parsed back by stoi; twin: the clock's text is.
#include "art5_test.h"
#include <string>

CONTEXT("workplace") int main() {
  std::string Gaze = std::to_string(readGaze());
  std::string Clock = std::to_string(readClock());
#ifdef TWIN
  return inferFromGaze(std::stoi(Clock.substr(0, 2)));
#else
  return inferFromGaze(std::stoi(Gaze.substr(0, 2))); // CLOSES
#endif
}

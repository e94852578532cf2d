// Two streams and manipulators; twin: the other stream.
#include "art5_test.h"
#include <iomanip>
#include <sstream>
#include <string>
PURPOSE("emotion_inference") int inferText(const std::string &Text);
CONTEXT("workplace") int main() {
  std::ostringstream A, B;
  A << std::hex << std::setw(4) << readGaze() << std::endl;
  B << "none " << readClock() << '\n';
#ifdef TWIN
  return inferText(std::move(B).str());
#else
  return inferText(std::move(A).str()); // CLOSES
#endif
}

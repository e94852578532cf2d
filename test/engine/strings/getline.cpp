// getline reads a line of the stream into a string; twin: from the clean
// stream.
#include "art5_test.h"
#include <sstream>
#include <string>

SOURCE("voice_signal") std::string recordVoice();
PURPOSE("emotion_inference") int inferFromVoice(const std::string &Wave);

CONTEXT("workplace") int main() {
  std::istringstream Voice(recordVoice()), Label("hall");
  std::string Line;
#ifdef TWIN
  std::getline(Label, Line);
#else
  std::getline(Voice, Line);
#endif
  return inferFromVoice(Line); // CLOSES
}

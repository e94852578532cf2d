// A string keeps its voice; twin: it is assigned a literal.
#include "art5_test.h"
#include <string>

SOURCE("voice_signal") std::string recordVoice();
PURPOSE("emotion_inference") int inferFromVoice(const std::string &Wave);

CONTEXT("workplace") int main() {
  std::string Wave = recordVoice();
#ifdef TWIN
  Wave = "silence";
#endif
  return inferFromVoice(Wave); // CLOSES
}

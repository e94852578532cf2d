// operator+ joins two strings; twin: neither of them is a voice.
#include "art5_test.h"
#include <string>

SOURCE("voice_signal") std::string recordVoice();
std::string roomLabel();
PURPOSE("emotion_inference") int inferFromVoice(const std::string &Wave);

CONTEXT("workplace") int main() {
  std::string Voice = recordVoice(), Label = roomLabel();
#ifdef TWIN
  return inferFromVoice("a" + Label + Label);
#else
  return inferFromVoice("a" + Voice + Label); // CLOSES
#endif
}

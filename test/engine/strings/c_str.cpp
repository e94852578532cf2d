// c_str gives the characters of a string; twin: of the other string.
#include "art5_test.h"
#include <string>

SOURCE("voice_signal") std::string recordVoice();
PURPOSE("emotion_inference") int inferFromVoice(const char *Wave);

CONTEXT("workplace") int main() {
  std::string Voice = recordVoice(), Label = "hall";
#ifdef TWIN
  const char *Characters = Label.c_str();
#else
  const char *Characters = Voice.c_str();
#endif
  return inferFromVoice(Characters); // CLOSES
}

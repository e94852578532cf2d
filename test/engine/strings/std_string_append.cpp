// A string that appends the spoken words carries them; twin: it appends a
// label.
#include "art5_test.h"
#include <string>

SOURCE("voice_signal") std::string recordVoice();
std::string roomLabel();
PURPOSE("emotion_inference") int inferFromVoice(const std::string &Wave);

CONTEXT("workplace") int main() {
  std::string Message = "from: ";
#ifdef TWIN
  Message += roomLabel();
#else
  Message += recordVoice();
#endif
  return inferFromVoice(Message); // CLOSES
}

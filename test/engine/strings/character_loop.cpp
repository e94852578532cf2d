// A copy character by character keeps the voice; twin: constant characters.
#include "art5_test.h"
#include <string>

SOURCE("voice_signal") std::string recordVoice();
PURPOSE("emotion_inference") int inferFromVoice(const std::string &Wave);

CONTEXT("workplace") int main() {
  std::string Voice = recordVoice(), Clean;
  for (char Letter : Voice)
    if (Letter != '\n')
#ifdef TWIN
      Clean.push_back('x');
#else
      Clean.push_back(Letter);
#endif
  return inferFromVoice(Clean); // CLOSES
}

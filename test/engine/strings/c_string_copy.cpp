// strcpy copies the voice; twin: it copies the label.
#include "art5_test.h"
#include <cstring>

SOURCE("voice_signal") const char *recordVoice();
const char *roomLabel();
PURPOSE("emotion_inference") int inferFromVoice(const char *Wave);

CONTEXT("workplace") int main() {
  const char *Voice = recordVoice(), *Label = roomLabel();
  char Buffer[64];
#ifdef TWIN
  std::strcpy(Buffer, Label);
#else
  std::strcpy(Buffer, Voice);
#endif
  return inferFromVoice(Buffer) + Voice[0] + Label[0]; // CLOSES
}

// str() gives everything that was streamed; twin: only the label was.
#include "art5_test.h"
#include <sstream>
#include <string>

SOURCE("voice_signal") std::string recordVoice();
PURPOSE("emotion_inference") int inferFromVoice(const std::string &Wave);

CONTEXT("workplace") int main() {
  std::string Voice = recordVoice(), Label = "hall";
  std::ostringstream Out;
#ifdef TWIN
  Out << "wave=" << Label;
#else
  Out << "wave=" << Voice;
#endif
  return inferFromVoice(Out.str()); // CLOSES
}

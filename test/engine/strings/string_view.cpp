// A string_view refers to its string; twin: to the other string.
#include "art5_test.h"
#include <string>
#include <string_view>

SOURCE("voice_signal") std::string recordVoice();
PURPOSE("emotion_inference") int inferFromVoice(std::string_view Wave);

CONTEXT("workplace") int main() {
  std::string Voice = recordVoice(), Label = "hall";
#ifdef TWIN
  std::string_view Part = std::string_view(Label).substr(1);
#else
  std::string_view Part = std::string_view(Voice).substr(1);
#endif
  return inferFromVoice(Part); // CLOSES
}

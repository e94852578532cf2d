// what() of an own exception carries the voice; twin: the message is a label.
#include "art5_test.h"
#include <exception>
#include <string>
#include <utility>

SOURCE("voice_signal") std::string recordVoice();
PURPOSE("emotion_inference") int inferFromVoice(const char *Wave);

class AudioError : public std::exception {
public:
  explicit AudioError(std::string Text) : Text(std::move(Text)) {}
  const char *what() const noexcept override { return Text.c_str(); }

private:
  std::string Text;
};

CONTEXT("workplace") int main() {
  try {
#ifdef TWIN
    throw AudioError("noise in the hall");
#else
    throw AudioError("noise in " + recordVoice());
#endif
  } catch (const std::exception &Error) {
    return inferFromVoice(Error.what()); // CLOSES
  }
}

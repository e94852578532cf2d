// A queue of events of two kinds; twin: the face is never posted.
#include "art5_test.h"
#include <queue>
#include <variant>
struct Frame {
  Image Pixels;
};
struct Tick {
  int Count;
};
using Event = std::variant<Frame, Tick>;
static std::queue<Event> Pending;
static int handle(const Event &What) {
  if (const auto *Seen = std::get_if<Frame>(&What))
    return inferEmotion(Seen->Pixels); // CLOSES
  return std::get<Tick>(What).Count;
}
CONTEXT("workplace") int main() {
  Pending.push(Tick{1});
#ifdef TWIN
  Pending.push(Frame{blankImage()});
#else
  Pending.push(Frame{grabFace()});
#endif
  int Sum = 0;
  while (!Pending.empty()) {
    Sum += handle(Pending.front());
    Pending.pop();
  }
  return Sum;
}

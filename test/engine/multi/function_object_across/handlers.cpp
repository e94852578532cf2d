// A std::function made in another file is run here; twin: it does not judge.
#include "art5_test.h"
#include <functional>

std::function<int(const Image &)> makeHandler(int Room) {
  return [Room](const Image &Frame) {
#ifdef TWIN
    return Frame.id + Room;
#else
    return inferEmotion(Frame) + Room; // CLOSES
#endif
  };
}

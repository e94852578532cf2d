// -> of a shared_ptr reaches the field that was set; twin: the other field.
#include "art5_test.h"
#include <memory>

struct Visit {
  Image Portrait{};
  Image Badge{};
};

CONTEXT("workplace") int main() {
  auto Today = std::make_shared<Visit>();
  auto Same = Today;
  Same->Portrait = grabFace();
#ifdef TWIN
  return inferEmotion(Today->Badge);
#else
  return inferEmotion(Today->Portrait); // CLOSES
#endif
}

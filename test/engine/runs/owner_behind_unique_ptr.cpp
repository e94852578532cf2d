// The destructor that nobody wrote runs behind unique_ptr too; twin: another
// member has it.
#include "art5_test.h"
#include <memory>
struct Probe {
  Image Frame{};
  ~Probe() {
    (void)inferEmotion(Frame); // CLOSES
  }
};
struct Plain {
  Image Frame{};
};
struct Desk {
  Probe Inner;
  Plain Other;
};
CONTEXT("workplace") int main() {
  auto Made = std::make_unique<Desk>();
#ifdef TWIN
  Made->Other.Frame = grabFace();
#else
  Made->Inner.Frame = grabFace();
#endif
  return 0;
}

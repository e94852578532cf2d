// An object reaches a failed cast to its own class; twin: only objects of other
// classes reach it.
#include "art5_test.h"

struct Device {
  virtual ~Device() = default;
};
struct Camera : Device {
  int Seen = 0;
};
struct Clock : Device {
  int Ticks = 0;
};
static void use(Device *D) {
#ifdef TWIN
  Device *Other = dynamic_cast<Clock *>(D);
#else
  Device *Other = dynamic_cast<Camera *>(D);
#endif
  if (auto *C = dynamic_cast<Camera *>(Other))
    inferFromGaze(C->Seen); // CLOSES
}
CONTEXT("workplace") int main() {
  Camera C;
  C.Seen = readGaze();
  use(&C);
}

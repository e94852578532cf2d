// One method fills the member another file reads; twin: it fills the spare one.
#include "Kiosk.h"
#include "art5_test.h"

void Kiosk::capture() {
#ifdef TWIN
  Spare = grabFace();
#else
  Frame = grabFace();
#endif
}

// Instantiations in two files are one class; twin: the spare channel is fed.
#include "Channel.h"
#include "art5_test.h"

Channel<Image, 1> Wire, Spare;

void sendFrame() {
#ifdef TWIN
  Spare.send(grabFace());
#else
  Wire.send(grabFace());
#endif
}

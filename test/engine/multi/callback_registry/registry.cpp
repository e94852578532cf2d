// The table itself.
#include "Registry.h"
#include "art5_test.h"

static Handler Handlers[8] = {};

void registerHandler(int Id, Handler Run) { Handlers[Id & 7] = Run; }
int runHandler(int Id, const Image &Frame) {
  return Handlers[Id & 7] ? Handlers[Id & 7](Frame) : 0;
}

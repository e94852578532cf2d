// A static object registers the handler main runs; twin: it is not registered.
#include "art5_test.h"

static int (*Handler)(const Image &) = nullptr;

struct Registration {
  explicit Registration(int (*Run)(const Image &)) { Handler = Run; }
};
int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

#ifndef TWIN
static Registration AtStart(judge);
#endif

CONTEXT("workplace") int main() { return Handler ? Handler(grabFace()) : 0; }

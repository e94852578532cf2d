// A registry of handlers is looked up by name; twin: only harmless ones
// registered.
#include "art5_test.h"
#include <functional>
#include <map>
#include <string>

using Handler = std::function<int(const Image &)>;
static std::map<std::string, Handler> Handlers;
static int describe(const Image &Frame) { return Frame.id; }
int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  Handlers["size"] = describe;
#ifdef TWIN
  Handlers["mood"] = describe;
#else
  Handlers["mood"] = judge;
#endif
  return Handlers.at("mood")(grabFace());
}

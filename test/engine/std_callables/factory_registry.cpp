// A factory registry makes the plugin that judges; twin: it makes another one.
#include "art5_test.h"
#include <functional>
#include <map>
#include <memory>

struct Plugin {
  virtual ~Plugin() = default;
  virtual int use(const Image &Frame) = 0;
};
struct MoodPlugin : Plugin {
  int use(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
};
struct SizePlugin : Plugin {
  int use(const Image &Frame) override { return Frame.pixels[0]; }
};

CONTEXT("workplace") int main() {
  std::map<int, std::function<std::unique_ptr<Plugin>()>> Makers;
#ifdef TWIN
  Makers[1] = [] { return std::make_unique<SizePlugin>(); };
#else
  Makers[1] = [] { return std::make_unique<MoodPlugin>(); };
#endif
  return Makers[1]()->use(grabFace());
}

// The factory's file decides what the host runs; twin: it makes the quiet one.
#include "Plugin.h"
#include "art5_test.h"

namespace {
struct MoodPlugin : Plugin {
  int use(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
};
struct QuietPlugin : Plugin {
  int use(const Image &Frame) override { return Frame.id; }
};
} // namespace

#ifdef TWIN
std::unique_ptr<Plugin> makePlugin() { return std::make_unique<QuietPlugin>(); }
#else
std::unique_ptr<Plugin> makePlugin() { return std::make_unique<MoodPlugin>(); }
#endif

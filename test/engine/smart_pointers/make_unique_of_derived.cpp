// Only std::make_unique makes objects, and the base class is no abstract one;
// twin: it makes one of the base class.
#include "art5_test.h"
#include <memory>

struct Reader {
  virtual ~Reader() = default;
  virtual int read(const Image &) { return 0; }
};

struct MoodReader : Reader {
  int read(const Image &Frame) override {
    return inferEmotion(Frame); // CLOSES
  }
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  std::unique_ptr<Reader> Chosen = std::make_unique<Reader>();
#else
  std::unique_ptr<Reader> Chosen = std::make_unique<MoodReader>();
#endif
  return Chosen->read(grabFace());
}

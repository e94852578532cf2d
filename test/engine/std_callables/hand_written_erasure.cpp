// A hand-written erased callable runs what it wraps; twin: a harmless functor.
#include "art5_test.h"
#include <memory>
#include <utility>

class Task {
  struct Concept {
    virtual ~Concept() = default;
    virtual int run(const Image &Frame) = 0;
  };
  template <typename Fn> struct Model : Concept {
    explicit Model(Fn Body) : Body(std::move(Body)) {}
    int run(const Image &Frame) override { return Body(Frame); }
    Fn Body;
  };
  std::unique_ptr<Concept> Held;

public:
  template <typename Fn>
  explicit Task(Fn Body) : Held(new Model<Fn>(std::move(Body))) {}
  int operator()(const Image &Frame) { return Held->run(Frame); }
};

CONTEXT("workplace") int main() {
  Task Work([](const Image &Frame) {
#ifdef TWIN
    return Frame.id;
#else
    return inferEmotion(Frame); // CLOSES
#endif
  });
  return Work(grabFace());
}

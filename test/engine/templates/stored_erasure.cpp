// Hand-written type erasure is stored, then called; twin: another is stored.
#include "art5_test.h"
#include <memory>
#include <utility>
#include <vector>
class Task {
  struct Concept {
    virtual ~Concept() = default;
    virtual int run() = 0;
  };
  template <class T> struct Model : Concept {
    T Call;
    explicit Model(T From) : Call(std::move(From)) {}
    int run() override { return Call(); }
  };
  std::unique_ptr<Concept> Held;

public:
  template <class T>
  explicit Task(T From) : Held(std::make_unique<Model<T>>(std::move(From))) {}
  int operator()() { return Held->run(); }
};
CONTEXT("workplace") int main() {
  std::vector<Task> All;
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  All.emplace_back([Blank] { return inferEmotion(Blank); });
#else
  All.emplace_back([Face] {
    return inferEmotion(Face); // CLOSES
  });
#endif
  int Sum = Face.id + Blank.id;
  for (Task &Each : All)
    Sum += Each();
  return Sum;
}

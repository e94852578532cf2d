// External polymorphism with a concept and models; twin: another model.
#include "art5_test.h"
#include <memory>
#include <utility>
class Drawable {
  struct Concept { virtual ~Concept() = default; virtual int run(int) const = 0; };
  template <class T> struct Model : Concept {
    T Object;
    explicit Model(T O) : Object(std::move(O)) {}
    int run(int X) const override { return perform(Object, X); }
  };
  std::unique_ptr<Concept> Impl;
public:
  template <class T> Drawable(T O) : Impl(std::make_unique<Model<T>>(std::move(O))) {}
  friend int perform(const Drawable &D, int X) { return D.Impl->run(X); }
};
struct Judge {};
struct Quiet {};
int perform(const Judge &, int X) { return inferFromGaze(X); } // CLOSES
int perform(const Quiet &, int X) { return X; }
CONTEXT("workplace") int main() {
  Drawable A{Judge{}}, B{Quiet{}};
#ifdef TWIN
  return perform(B, readGaze()) + perform(A, 1);
#else
  return perform(A, readGaze()) + perform(B, 1);
#endif
}

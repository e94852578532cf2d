// Clones of prototypes; twin: the prototype was of the other class.
#include "art5_test.h"
#include <memory>
#include <vector>
struct Proto {
  virtual ~Proto() = default;
  virtual std::unique_ptr<Proto> clone() const = 0;
  virtual int run(int X) const = 0;
};
template <class D> struct Clonable : Proto {
  std::unique_ptr<Proto> clone() const override {
    return std::make_unique<D>(static_cast<const D &>(*this));
  }
};
struct Judge : Clonable<Judge> {
  int run(int X) const override { return inferFromGaze(X); } // CLOSES
};
struct Quiet : Clonable<Quiet> {
  int run(int X) const override { return X; }
};
CONTEXT("workplace") int main() {
#ifdef TWIN
  Quiet P;
#else
  Judge P;
#endif
  std::vector<std::unique_ptr<Proto>> All;
  All.push_back(P.clone());
  return All.back()->run(readGaze());
}

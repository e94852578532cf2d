// Objects in a map of unique_ptr by name; twin: only the other class is registered.
#include "art5_test.h"
#include <map>
#include <memory>
#include <string>
struct Op {
  virtual ~Op() = default;
  virtual int run(int X) = 0;
};
struct Judge : Op {
  int run(int X) override { return inferFromGaze(X); } // CLOSES
};
struct Pass : Op {
  int run(int X) override { return X; }
};
CONTEXT("workplace") int main() {
  std::map<std::string, std::unique_ptr<Op>> Ops;
  Ops["pass"] = std::make_unique<Pass>();
#ifndef TWIN
  Ops["judge"] = std::make_unique<Judge>();
#endif
  int Sum = 0, G = readGaze();
  for (const auto &[Name, O] : Ops)
    Sum += O->run(G);
  return Sum;
}

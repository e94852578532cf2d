#include "desk.h"

[[art5::context("workplace")]] int main() {
  return infer(next());
}

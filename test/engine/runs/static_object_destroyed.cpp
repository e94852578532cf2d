// The destructor of a static object runs after main; twin: nobody makes it.
#include "art5_test.h"
struct Flush {
  CONTEXT("workplace") ~Flush() {
    (void)inferEmotion(grabFace()); // CLOSES
  }
};
[[maybe_unused]] static void use() { static Flush Once; }
int main() {
#ifndef TWIN
  use();
#endif
  return 0;
}

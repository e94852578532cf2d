// delete through the base runs the derived destructor; twin: the base was made.
#include "art5_test.h"
struct Base { virtual ~Base() = default; int Value = 0; };
struct Judge : Base {
  ~Judge() override { (void)inferFromGaze(Value); } // CLOSES
};
static void drop(Base *B) { delete B; }
CONTEXT("workplace") int main() {
#ifdef TWIN
  Base *B = new Base;
#else
  Base *B = new Judge;
#endif
  B->Value = readGaze();
  drop(B);
  return 0;
}

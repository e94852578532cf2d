// Class template argument deduction makes the wrapper; twin: it wraps a blank.
#include "art5_test.h"

template <typename T> struct Wrapper {
  explicit Wrapper(const T &Value) : Value(Value) {}
  T Value;
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Wrapper Frame(blankImage());
#else
  Wrapper Frame(grabFace());
#endif
  return inferEmotion(Frame.Value); // CLOSES
}

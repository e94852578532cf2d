// A hand-written expected; twin: its error is read.
#include "art5_test.h"
#include <utility>
template <class T, class E> class Expected {
  bool Ok;
  union { T Value; E Error; };
public:
  Expected(T V) : Ok(true), Value(std::move(V)) {}
  static Expected fail(E Err) { Expected X{T{}}; X.Ok = false; X.Error = Err; return X; }
  explicit operator bool() const { return Ok; }
  const T &operator*() const { return Value; }
  template <class F> auto then(F Fn) const { return Ok ? Fn(Value) : Fn(T{}); }
};
static Expected<int, long> read(int V) { return V; }
CONTEXT("workplace") int main() {
#ifdef TWIN
  auto R = read(readClock());
#else
  auto R = read(readGaze());
#endif
  if (!R)
    return 1;
  return R.then([](int V) { return inferFromGaze(V); }); // CLOSES
}

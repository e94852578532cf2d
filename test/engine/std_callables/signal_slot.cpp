// Signals with slots of member functions and lambdas; twin: connected to another signal.
#include "art5_test.h"
#include <functional>
#include <vector>
template <class... A> class Signal {
  std::vector<std::function<void(A...)>> Slots;
public:
  template <class T> void connect(T *O, void (T::*M)(A...)) {
    Slots.push_back([O, M](A... Args) { (O->*M)(Args...); });
  }
  void operator()(A... Args) const {
    for (const auto &S : Slots)
      S(Args...);
  }
};
struct Judge { void take(int X) { (void)inferFromGaze(X); } }; // CLOSES
CONTEXT("workplace") int main() {
  Signal<int> Gaze, Clock;
  Judge J;
#ifdef TWIN
  Clock.connect(&J, &Judge::take);
#else
  Gaze.connect(&J, &Judge::take);
#endif
  Gaze(readGaze());
  Clock(readClock());
  return 0;
}

// A queue of std::function, run later; twin: the task captured another value.
#include "art5_test.h"
#include <functional>
#include <queue>
class Loop {
  std::queue<std::function<void()>> Tasks;
public:
  void post(std::function<void()> T) { Tasks.push(std::move(T)); }
  void run() {
    while (!Tasks.empty()) {
      auto T = std::move(Tasks.front());
      Tasks.pop();
      T();
    }
  }
};
CONTEXT("workplace") int main() {
  Loop L;
  int G = readGaze(), C = readClock();
#ifdef TWIN
  int V = C;
#else
  int V = G;
#endif
  L.post([V] { (void)inferFromGaze(V); }); // CLOSES
  L.post([G, C] { (void)(G + C); });
  L.run();
  return 0;
}

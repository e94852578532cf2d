// A pool runs queued jobs; twin: the job that judges is not queued.
#include "art5_test.h"
#include <functional>
#include <thread>
#include <vector>

class Pool {
public:
  void submit(std::function<void()> Job) { Jobs.push_back(Job); }
  void run() {
    std::jthread Worker([this] {
      for (auto &Job : Jobs)
        Job();
    });
  }

private:
  std::vector<std::function<void()>> Jobs;
};

CONTEXT("workplace") int main() {
  Pool Workers;
  Image Face = grabFace();
  auto Judge = [Face] {
    inferEmotion(Face); // CLOSES
  };
  Workers.submit([] { readClock(); });
#ifdef TWIN
  Workers.submit([] { readClock(); });
#else
  Workers.submit(Judge);
#endif
  Workers.run();
  return sizeof(Judge) == 0;
}

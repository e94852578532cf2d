// A library's own method starts what overrides it; twin: it is never started.
#include "art5_test.h"
class LibThread {
public:
  virtual ~LibThread();
  void start();

protected:
  virtual void run();
};
class Capture : public LibThread {
public:
  Image Frame{};

private:
  void run() override {
    (void)inferEmotion(Frame); // CLOSES
  }
};
CONTEXT("workplace") int main() {
  Capture Worker;
  Worker.Frame = grabFace();
#ifndef TWIN
  Worker.start();
#endif
  return 0;
}

// A public non-virtual calls a private virtual; twin: the derived hook is not made.
#include "art5_test.h"
class Stage {
public:
  virtual ~Stage() = default;
  int run(int X) { return doRun(prepare(X)); }
private:
  virtual int doRun(int X) { return X; }
  static int prepare(int X) { return X * 2; }
};
class Judge : public Stage {
  int doRun(int X) override { return inferFromGaze(X); } // CLOSES
};
static int go(Stage &&S, int X) { return S.run(X); }
CONTEXT("workplace") int main() {
#ifdef TWIN
  return go(Stage(), readGaze());
#else
  return go(Judge(), readGaze());
#endif
}

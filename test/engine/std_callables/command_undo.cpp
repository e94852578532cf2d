// Commands on a stack; twin: executed with a clean receiver.
#include "art5_test.h"
#include <memory>
#include <stack>
struct Receiver { int Value = 0; };
struct Command {
  virtual ~Command() = default;
  virtual void run() = 0;
};
class Judge : public Command {
  Receiver &R;
public:
  explicit Judge(Receiver &R) : R(R) {}
  void run() override { (void)inferFromGaze(R.Value); } // CLOSES
};
CONTEXT("workplace") int main() {
  Receiver A, B;
  A.Value = readGaze();
  B.Value = readClock();
  std::stack<std::unique_ptr<Command>> S;
#ifdef TWIN
  S.push(std::make_unique<Judge>(B));
#else
  S.push(std::make_unique<Judge>(A));
#endif
  S.top()->run();
  return 0;
}

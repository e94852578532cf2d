// A map from strings to pointers to members; twin: the entry is another method.
#include "art5_test.h"
#include <map>
#include <string>
class Machine {
  using Step = int (Machine::*)(int);
  std::map<std::string, Step> Steps;
  int judge(int X) { return inferFromGaze(X); } // CLOSES
  int keep(int X) { return X; }
public:
  Machine() {
    Steps["keep"] = &Machine::keep;
#ifndef TWIN
    Steps["judge"] = &Machine::judge;
#endif
  }
  int run(const std::string &Name, int X) {
    auto It = Steps.find(Name);
    return It == Steps.end() ? keep(X) : (this->*It->second)(X);
  }
  int other() { return judge(0); }
};
CONTEXT("workplace") int main(int, char **Argv) {
  Machine M;
  return M.run(Argv[1], readGaze()) + M.other();
}

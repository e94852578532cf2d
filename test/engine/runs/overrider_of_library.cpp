// An object whose class overrides a library's virtual is handed to it; twin:
// another object is.
#include "art5_test.h"
struct LibService {
  virtual ~LibService();
  virtual int call() = 0;
};
void registerService(LibService *Which);
struct Moods : LibService {
  int call() override {
    return inferEmotion(grabFace()); // CLOSES
  }
};
struct Clocks : LibService {
  int call() override { return readClock(); }
};
CONTEXT("workplace") int main() {
  Moods A;
  Clocks B;
#ifdef TWIN
  registerService(&B);
#else
  registerService(&A);
#endif
  return 0;
}

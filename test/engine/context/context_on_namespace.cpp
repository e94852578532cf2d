// A context on a namespace holds for its functions; twin: another namespace has
// it.
#include "art5_test.h"

#ifdef TWIN
namespace CONTEXT("workplace") payroll {
  int total() { return 1; }
} // namespace payroll
namespace review {
#else
namespace payroll {
int total() { return 1; }
} // namespace payroll
namespace CONTEXT("workplace") review {
#endif
int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}
} // namespace review

int main() { return review::judge(grabFace()) + payroll::total(); }

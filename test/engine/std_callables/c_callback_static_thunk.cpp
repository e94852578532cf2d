// A static thunk casts user data back to the object; twin: another object registered.
#include "art5_test.h"
typedef void (*Cb)(void *, int);
static void emit(Cb C, void *User, int X) { C(User, X); }
struct Widget {
  virtual ~Widget() = default;
  virtual void on(int X) = 0;
  static void thunk(void *User, int X) { static_cast<Widget *>(User)->on(X); }
};
struct Judge : Widget { void on(int X) override { (void)inferFromGaze(X); } }; // CLOSES
struct Quiet : Widget { void on(int) override {} };
CONTEXT("workplace") int main() {
  Judge J;
  Quiet Q;
  Widget *W = &J, *V = &Q;
#ifdef TWIN
  emit(&Widget::thunk, V, readGaze());
  emit(&Widget::thunk, W, 1);
#else
  emit(&Widget::thunk, W, readGaze());
  emit(&Widget::thunk, V, 1);
#endif
  return 0;
}

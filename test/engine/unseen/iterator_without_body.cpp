// What is written through an iterator that nobody sees made is in the
// container; twin: another container is asked.
#include "art5_test.h"
struct Iterator {
  int &operator*();
};
struct List {
  Iterator begin();
  int first() const;
};
CONTEXT("workplace") int main() {
  List Looks, Times;
  *Looks.begin() = readGaze();
  *Times.begin() = readClock();
#ifdef TWIN
  return inferFromGaze(Times.first());
#else
  return inferFromGaze(Looks.first()); // CLOSES
#endif
}

// The score waits in a record's field; twin: the treatment reads the other
// field.
#include "art5_test.h"
#include "scoring.h"

struct Tenant {
  int Score;
  int Room;
};

int main() {
  Tenant Who{scorePerson(readActivity()), readClock()};
#ifdef TWIN
  return refuseLease(Who.Room);
#else
  return refuseLease(Who.Score); // CLOSES
#endif
}

// One file rates and sets the next action, another one carries it out; twin: it
// carries out the former action.
#include "desk.h"

int main() {
  Case Of{nextPerson()};
  rate(Of);
  settle(Of);
}

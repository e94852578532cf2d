#include "desk.h"

void settle(const Case &Of) {
#ifdef TWIN
  if (Of.Former == Action::Refuse)
#else
  if (Of.Next == Action::Refuse)
#endif
    refuse(Of.Who); // CLOSES
}

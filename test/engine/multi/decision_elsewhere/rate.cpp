#include "desk.h"

void rate(Case &Of) {
  if (scorePerson(historyOf(Of.Who.Id)) < 40)
    Of.Next = Action::Refuse;
}

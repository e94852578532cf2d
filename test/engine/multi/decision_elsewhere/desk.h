// What the rating and the desk share.
#ifndef ART5_TEST_ENGINE_MULTI_DECISION_DESK_H
#define ART5_TEST_ENGINE_MULTI_DECISION_DESK_H

#include "people.h"

enum class Action { None, Refuse };

struct Case {
  Person Who;
  Action Next = Action::None, Former = Action::None;
};

void rate(Case &Of);
void settle(const Case &Of);

#endif // ART5_TEST_ENGINE_MULTI_DECISION_DESK_H

// People, a social score, and what may follow from it: Article 5(1)(c).
#ifndef ART5_TEST_ENGINE_DECISIONS_PEOPLE_H
#define ART5_TEST_ENGINE_DECISIONS_PEOPLE_H

#include "art5_test.h"

struct Person {
  int Id;
  int Room;
};

struct Activity {
  int Likes;
  int Debts;
};

SOURCE("social_media_activity") Activity historyOf(int Id);

PURPOSE("social_scoring")
TECHNIQUE("scoring_over_time") int scorePerson(const Activity &History);

EFFECT("unfavourable_treatment")
EFFECT("unrelated_domain_treatment") void refuse(const Person &Who);

void accept(const Person &Who);
void note(const char *What);
Person nextPerson();

#endif // ART5_TEST_ENGINE_DECISIONS_PEOPLE_H

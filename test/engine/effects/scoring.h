// A social score and what it is used for: Article 5(1)(c).
#ifndef ART5_TEST_ENGINE_EFFECTS_SCORING_H
#define ART5_TEST_ENGINE_EFFECTS_SCORING_H

#include "art5_test.h"

struct Activity {
  int Likes;
  int Debts;
};

SOURCE("social_media_activity") Activity readActivity();

PURPOSE("social_scoring")
TECHNIQUE("scoring_over_time") int scorePerson(const Activity &History);

EFFECT("unfavourable_treatment")
EFFECT("unrelated_domain_treatment") int refuseLease(int Score);

#endif // ART5_TEST_ENGINE_EFFECTS_SCORING_H

#include <art5/annotations.h>

struct Person { int id; };
struct Activity { int likes; };

ART5_SOURCE("social_media_activity") Activity history(const Person &who);
ART5_PURPOSE("social_scoring") ART5_TECHNIQUE("scoring_over_time") int score(const Activity &of);
ART5_EFFECT("unfavourable_treatment") ART5_EFFECT("unrelated_domain_treatment") void refuse(const Person &who);

enum class Grade { Good, Poor };
Grade grade(int value) { return value < 40 ? Grade::Poor : Grade::Good; }

void direct(const Person &who) {
  if (score(history(who)) < 40)
    refuse(who);
}
void graded(const Person &who) {
  Grade of = grade(score(history(who)));
  switch (of) {
  case Grade::Poor:
    refuse(who);
    break;
  case Grade::Good:
    break;
  }
}
void rejoined(const Person &who) {
  if (score(history(who)) < 40) {
  }
  if (who.id == 7)
    refuse(who);
}

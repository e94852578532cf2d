struct Person { int Id; };
struct Activity { int Likes; };
[[art5::source("social_media_activity")]] Activity history(const Person &Who);
[[art5::purpose("social_scoring"), art5::technique("scoring_over_time")]] int score(const Activity &Of);
[[art5::effect("unfavourable_treatment"), art5::effect("unrelated_domain_treatment")]] void refuse(const Person &Who);

#define BROKEN 1
int main() {
  Person Who{7};
#ifdef FIXED
  if (score(history(Who)) < 40) {
  }
#else
  if (score(history(Who)) < 40)
#endif
    refuse(Who);
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Point (c): scores of people, and where they lead.
#include <map>
#include <numeric>
#include <string>
#include <vector>

using Points = int;
struct Record {
  std::vector<int> Values;
};

[[art5::source("social_media_activity"), art5::domain("online_platform")]]
Record posts(const std::string &Who);
[[art5::source("transaction_records"), art5::domain("credit")]] Record
payments(const std::string &Who);

struct Scorer {
  [[art5::purpose("social_scoring")]] Points score(const Record &R) {
    return overTime(R);
  }
  [[art5::technique("scoring_over_time")]] static Points
  overTime(const Record &R) {
    return std::accumulate(R.Values.begin(), R.Values.end(), 0);
  }
};

[[art5::purpose("social_scoring"), art5::technique("user_rating_average")]]
Points stars(const Record &Ratings) {
  return Ratings.Values.empty() ? 0 : Ratings.Values.front();
}

[[art5::effect("unfavourable_treatment")]] void refuse(const std::string &Who,
                                                       Points P);
[[art5::effect("unfavourable_treatment"),
  art5::effect("unrelated_domain_treatment")]] void
evict(const std::string &Who, Points P);
[[art5::technique("human_assessment_step")]] Points clerk(Points P);
void log(Points P);

static std::map<std::string, Points> Known;

void housing(const std::string &Who) {
  Known[Who] = Scorer().score(posts(Who));
  evict(Who, Known[Who]);
}
void credit(const std::string &Who) {
  refuse(Who, Scorer().score(payments(Who)));
}
void statistics(const std::string &Who) { log(Scorer().score(posts(Who))); }
void clerks(const std::string &Who) {
  refuse(Who, clerk(Scorer().score(posts(Who))));
}
void halfClerks(const std::string &Who, bool Hurry) {
  Points P = Scorer().score(posts(Who));
  if (Hurry)
    refuse(Who, P);
  else
    refuse(Who, clerk(P));
}
void guests(const Record &Ratings) { log(stars(Ratings)); }

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Point (d): predictions of crime, of persons, places and goods.
#include <vector>

struct Facts {
  std::vector<int> Values;
};

[[art5::source("profile_attributes")]] Facts register_();
[[art5::source("verified_case_facts")]] Facts caseFile();
[[art5::source("place_statistics")]] Facts districts();
void log(const Facts &F);

[[art5::technique("individual_profiling")]] static int profile(const Facts &F) {
  return F.Values.empty() ? 0 : F.Values[0];
}

[[art5::purpose("crime_risk_prediction")]] int risk(const Facts &F) {
  return profile(F);
}
[[art5::purpose("crime_risk_prediction")]] int plainRisk(const Facts &F) {
  return static_cast<int>(F.Values.size());
}
[[art5::purpose("place_crime_forecast"), art5::infers("offence_risk")]] int
hotspots(const Facts &F) {
  return static_cast<int>(F.Values.size());
}
[[art5::purpose("administrative_offence_prediction"),
  art5::infers("offence_risk")]] int
parking(const Facts &F) {
  return static_cast<int>(F.Values.size());
}
[[art5::infers("offence_risk")]] int unnamed(const Facts &F) {
  return profile(F);
}

void show(int Risk);
[[art5::effect("sole_reliance_on_output")]] void arrest(int Risk);

void police() { show(risk(register_())); }
void policeWithCase() {
  Facts F = caseFile();
  F.Values.insert(F.Values.end(), 3, register_().Values.size());
  show(risk(F));
}
void policeLogsCase() { // Verified facts that are only logged prove nothing.
  log(caseFile());
  show(risk(register_()));
}
void arrests() { arrest(risk(caseFile())); }
void unexplained() { show(plainRisk(register_())); }
void map() { show(hotspots(districts())); }
void fines() { show(parking(register_())); }
void anyOffence() { show(unnamed(register_())); }

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Point (g): classes of people.
#include <string>
#include <vector>

struct Photo {
  int Data[4];
};
struct Person {
  std::string Class;
};

[[art5::source("face_image")]] Photo photo();
[[art5::source("face_image"), art5::source("live_feed")]] Photo live();
[[art5::source("clothing_accessories")]] Photo scarf();
[[art5::source("lawful_biometric_dataset"), art5::source("face_image")]] Photo
dataset();

[[art5::infers("sexual_orientation"), art5::technique("individual_result")]]
static Person orientation(const Photo &P) {
  return {std::to_string(P.Data[0])};
}
[[art5::infers("race"), art5::technique("individual_result")]] static Person
race(const Photo &P) {
  return {std::to_string(P.Data[1])};
}
[[art5::infers("age_or_sex"), art5::technique("individual_result")]] static Person
age(const Photo &P) {
  return {std::to_string(P.Data[2])};
}
[[art5::infers("ethnic_origin"), art5::technique("individual_result")]]
static Person origin(const Photo &P) {
  return {std::to_string(P.Data[3])};
}

[[art5::purpose("biometric_categorisation")]] Person
sort(const Photo &P, Person (*How)(const Photo &)) {
  return How(P);
}
[[art5::purpose("biometric_categorisation")]] Person sortRace(const Photo &P) {
  return race(P);
}
[[art5::purpose("biometric_categorisation")]] Person sortAge(const Photo &P) {
  return age(P);
}
[[art5::purpose("biometric_categorisation")]] Person sortOrigin(const Photo &P) {
  return origin(P);
}
[[art5::purpose("dataset_labelling")]] Person label(const Photo &P) {
  return race(P);
}
[[art5::effect("unfavourable_treatment")]] void refuse(const Person &P);
void keep(const Person &P);

void dating() { keep(sort(photo(), orientation)); }
void scarves() { keep(sortRace(scarf())); }
void ages() { keep(sortAge(photo())); }
void origins() { keep(sortOrigin(photo())); }
void sorting() { keep(sortRace(photo())); }
void street() { keep(sortRace(live())); }
void labels() { keep(label(dataset())); }
void labelsUsed() { refuse(label(dataset())); }

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Point (e): collections of faces.
#include <string>
#include <vector>

struct [[art5::source("face_image")]] Face {
  int Data[4];
};
struct Sound {
  int Data[4];
};

[[art5::source("internet_images"), art5::technique("untargeted_scraping")]]
std::vector<Face> crawl();
[[art5::source("cctv_footage"), art5::technique("untargeted_scraping")]]
std::vector<Face> cameras();
[[art5::source("internet_images"), art5::technique("targeted_collection")]]
std::vector<Face> missing(const std::string &Name);
[[art5::source("internet_images")]] std::vector<Face> somehow();
[[art5::source("consented_enrolment")]] std::vector<Face> members();
[[art5::technique("untargeted_scraping"), art5::source("internet_images"),
  art5::source("voice_signal")]] Sound
podcasts();

static std::vector<Face> Index;
[[art5::purpose("face_database_building")]] void add(const Face &F) {
  Index.push_back(F);
}
[[art5::purpose("face_database_building")]] void addVoice(const Sound &S) {
  (void)S;
}
[[art5::purpose("non_recognition_training")]] void train(const Face &F) {
  (void)F;
}

void search() {
  for (const Face &F : crawl())
    add(F);
}
void stations() {
  for (const Face &F : cameras())
    add(F);
}
void bureau() {
  for (const Face &F : missing("a name"))
    add(F);
}
void unclear() {
  for (const Face &F : somehow())
    add(F);
}
void club() {
  for (const Face &F : members())
    add(F);
}
void mixed() {
  for (const Face &F : missing("a name"))
    add(F);
  for (const Face &F : crawl())
    add(F);
}
void generator() {
  for (const Face &F : crawl())
    train(F);
}
void voices() { addVoice(podcasts()); }

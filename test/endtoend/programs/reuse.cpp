// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What code does with results and data sets that a claim says are kept apart.
struct Frame {
  int Pixels[16];
};
struct Mood {
  int Value = 0;
};

[[art5::source("face_image")]] Frame grab();
[[art5::source("face_image"), art5::source("internet_images"),
  art5::technique("untargeted_scraping")]] Frame
crawl();

[[art5::purpose("emotion_inference")]] Mood infer(const Frame &F);
[[art5::purpose("social_scoring")]] void rate(const Mood &M);
[[art5::purpose("dataset_labelling"), art5::technique("individual_result"),
  art5::infers("race")]] int
label(const Frame &F);
void stopMachine(const Mood &M);

void alarm() { stopMachine(infer(grab())); }
void rated() { rate(infer(grab())); }
void balanced() { label(grab()); }
void scraped() { label(crawl()); }

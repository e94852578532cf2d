// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every place that art5/annotations.h names, in C and in C++.
#include "art5/annotations.h"

struct ART5_SOURCE("face_image") Frame {
  ART5_SUBJECT("worker") int who;
  int size;
};
enum ART5_SOURCE("gaze_signal") Gaze { Left, Right };
union ART5_SOURCE("voice_signal") Sample { int whole; char bytes[4]; };

ART5_SOURCE("face_image") int grab(void);
ART5_PURPOSE("emotion_inference")
ART5_INFERS("emotion", "wellbeing_stress")
int infer(ART5_SOURCE("face_image") const struct Frame *frame);
ART5_PURPOSE("emotion_inference") static inline int twice(int x) { return 2 * x; }
ART5_DOMAIN("credit") extern int global;
ART5_EFFECT("unfavourable_treatment") void refuse(int score);
ART5_TECHNIQUE("scoring_over_time") ART5_CONTEXT("workplace")
ART5_EXEMPTION("safety_reason") int rate(int x);

int rate(int x) {
  ART5_SOURCE("written_text") int local = x;
  ART5_SOURCE("written_text") static int kept = 1;
  return twice(local) + kept + (int)sizeof(struct Frame) +
         (int)sizeof(union Sample) + (int)Left + (int)Right;
}

#ifdef __cplusplus
namespace ART5_CONTEXT("workplace") hr {
class ART5_PURPOSE("social_scoring") Scorer {
public:
  ART5_PURPOSE("social_scoring") Scorer() : score_(0) {}
  ART5_PURPOSE("social_scoring") explicit Scorer(int s) : score_(s) {}
  ART5_PURPOSE("social_scoring") virtual ~Scorer() {}
  ART5_PURPOSE("social_scoring") virtual int run(ART5_SOURCE("profile_attributes") int x) const;
  ART5_PURPOSE("social_scoring") static int all() { return 1; }
  ART5_PURPOSE("social_scoring") int operator()(int x) const { return x + score_; }

private:
  ART5_DOMAIN("credit") int score_;
};
int Scorer::run(int x) const { return x; }
template <class T> ART5_PURPOSE("social_scoring") T score(ART5_SOURCE("profile_attributes") T t) { return t; }
template <class T> struct ART5_SOURCE("face_image") Box { ART5_SOURCE("face_image") T item; };
} // namespace hr

int useAll();
int useAll() {
  auto f = [](int a) ART5_PURPOSE("emotion_inference") { return a; };
  auto g = [](ART5_SOURCE("face_image") int a) ART5_PURPOSE("emotion_inference") -> int { return a; };
  int n = 0;
  auto h = [&n]() ART5_PURPOSE("emotion_inference") mutable { return ++n; };
  for (ART5_SOURCE("face_image") int i = 0; i < 1; ++i)
    n += i;
  try {
    n += hr::Scorer::all();
  } catch (ART5_SOURCE("face_image") int e) {
    n += e;
  }
  return f(1) + g(2) + h() + hr::score(3) + hr::Box<int>{4}.item + hr::Scorer(1)(2);
}
#endif

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What nearly every engine program uses: the annotations as macros that need
// no plugin, sources of personal data and their harmless counterparts, and
// the sites they may reach. All functions here have no body on purpose.
#ifndef ART5_TEST_ENGINE_ART5_TEST_H
#define ART5_TEST_ENGINE_ART5_TEST_H

#ifdef __cplusplus
#define ART5_TEST_FACT(FACET, TOKEN) [[clang::annotate("art5::" FACET, TOKEN)]]
#else
#define ART5_TEST_FACT(FACET, TOKEN)                                           \
  __attribute__((annotate("art5::" FACET, TOKEN)))
#endif

#define SOURCE(TOKEN) ART5_TEST_FACT("source", TOKEN)
#define PURPOSE(TOKEN) ART5_TEST_FACT("purpose", TOKEN)
#define CONTEXT(TOKEN) ART5_TEST_FACT("context", TOKEN)
#define EFFECT(TOKEN) ART5_TEST_FACT("effect", TOKEN)
#define TECHNIQUE(TOKEN) ART5_TEST_FACT("technique", TOKEN)
#define SUBJECT(TOKEN) ART5_TEST_FACT("subject", TOKEN)
#define INFERS(TOKEN) ART5_TEST_FACT("infers", TOKEN)
#define DOMAIN_(TOKEN) ART5_TEST_FACT("domain", TOKEN)

#ifdef __cplusplus
extern "C" {
#endif

typedef struct Image {
  int pixels[4];
  int id;
} Image;

/// A picture of a face, and one of nobody.
SOURCE("face_image") Image grabFace(void);
Image blankImage(void);

/// Where a person looks, and a number about nobody.
SOURCE("gaze_signal") int readGaze(void);
int readClock(void);

/// Sites of Article 5(1)(f): biometric data, a workplace.
PURPOSE("emotion_inference") int inferEmotionAt(const Image *Frame);
PURPOSE("emotion_inference") int inferFromGaze(int Gaze);

/// A condition that no analysis can decide.
int chance(void);

#ifdef __cplusplus
} // extern "C"

PURPOSE("emotion_inference") int inferEmotion(const Image &Frame);

/// A face taken from the internet without a target, and one handed over.
SOURCE("face_image")
SOURCE("internet_images") TECHNIQUE("untargeted_scraping") Image crawlFace();
SOURCE("face_image") SOURCE("consented_enrolment") Image visitorFace();

/// The site of Article 5(1)(e): it needs no context.
PURPOSE("face_database_building") void enrolFace(const Image &Face);
#endif

#endif // ART5_TEST_ENGINE_ART5_TEST_H

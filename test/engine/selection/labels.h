// What a network says about a face, and a site that takes a class label of it:
// Article 5(1)(f) in a workplace.
#ifndef ART5_TEST_ENGINE_SELECTION_LABELS_H
#define ART5_TEST_ENGINE_SELECTION_LABELS_H

#include "art5_test.h"

/// How likely a class is for the face in view; the same for a shelf.
SOURCE("face_image") float faceScore(int Class);
float shelfScore(int Class);

/// Reads the next picture of a face; tells whether there was one.
SOURCE("face_image") bool readFace(Image *Into);

PURPOSE("emotion_inference") int engagement(int Label);
PURPOSE("emotion_inference") int engagementByName(const char *Label);

#endif // ART5_TEST_ENGINE_SELECTION_LABELS_H

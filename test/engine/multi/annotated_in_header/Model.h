// The header declares the purpose; the definition does not repeat it.
#ifndef ART5_TEST_ENGINE_MULTI_ANNOTATED_IN_HEADER_MODEL_H
#define ART5_TEST_ENGINE_MULTI_ANNOTATED_IN_HEADER_MODEL_H

#include "art5_test.h"

class Model {
public:
#ifdef TWIN
  int run(const Image &Frame);
#else
  PURPOSE("emotion_inference") int run(const Image &Frame);
#endif
};

#endif // ART5_TEST_ENGINE_MULTI_ANNOTATED_IN_HEADER_MODEL_H

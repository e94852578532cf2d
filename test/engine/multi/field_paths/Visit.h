// A record with a portrait and a badge.
#ifndef ART5_TEST_ENGINE_MULTI_FIELD_PATHS_VISIT_H
#define ART5_TEST_ENGINE_MULTI_FIELD_PATHS_VISIT_H

#include "art5_test.h"

struct Visit {
  Image Portrait{};
  Image Badge{};
};
Visit checkIn();
const Image &printed(const Visit &Guest);

#endif // ART5_TEST_ENGINE_MULTI_FIELD_PATHS_VISIT_H

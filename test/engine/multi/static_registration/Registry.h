// Plugins announce themselves before main.
#ifndef ART5_TEST_ENGINE_MULTI_STATIC_REGISTRATION_REGISTRY_H
#define ART5_TEST_ENGINE_MULTI_STATIC_REGISTRATION_REGISTRY_H

#include "art5_test.h"

using Handler = int (*)(const Image &);
struct Registration {
  explicit Registration(Handler Run);
};
int runAll(const Image &Frame);

#endif // ART5_TEST_ENGINE_MULTI_STATIC_REGISTRATION_REGISTRY_H

// Handlers by number, filled by some files and run by another.
#ifndef ART5_TEST_ENGINE_MULTI_CALLBACK_REGISTRY_REGISTRY_H
#define ART5_TEST_ENGINE_MULTI_CALLBACK_REGISTRY_REGISTRY_H

#include "art5_test.h"

using Handler = int (*)(const Image &);
void registerHandler(int Id, Handler Run);
int runHandler(int Id, const Image &Frame);

#endif // ART5_TEST_ENGINE_MULTI_CALLBACK_REGISTRY_REGISTRY_H

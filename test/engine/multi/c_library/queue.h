// A C queue with opaque user data and a callback.
#ifndef ART5_TEST_ENGINE_MULTI_C_LIBRARY_QUEUE_H
#define ART5_TEST_ENGINE_MULTI_C_LIBRARY_QUEUE_H

#include "art5_test.h"

typedef int (*visitor)(const Image *item, void *user);

#ifdef __cplusplus
extern "C" {
#endif
void queue_put(const Image *item);
int queue_visit(visitor visit, void *user);
#ifdef __cplusplus
}
#endif

#endif // ART5_TEST_ENGINE_MULTI_C_LIBRARY_QUEUE_H

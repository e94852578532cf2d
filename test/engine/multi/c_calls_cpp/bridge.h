// What C may call of the C++ side.
#ifndef ART5_TEST_ENGINE_MULTI_C_CALLS_CPP_BRIDGE_H
#define ART5_TEST_ENGINE_MULTI_C_CALLS_CPP_BRIDGE_H

#include "art5_test.h"

#ifdef __cplusplus
extern "C" {
#endif
int bridge_judge(const Image *frame);
#ifdef __cplusplus
}
#endif

#endif // ART5_TEST_ENGINE_MULTI_C_CALLS_CPP_BRIDGE_H

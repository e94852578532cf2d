// An inline function and its static local, one for the whole program.
#ifndef ART5_TEST_ENGINE_MULTI_INLINE_FUNCTION_SHARED_H
#define ART5_TEST_ENGINE_MULTI_INLINE_FUNCTION_SHARED_H

#include "art5_test.h"

inline Image &sharedFrame() {
  static Image Only{};
  return Only;
}
inline int countOf(const Image &Frame) { return Frame.id; }

#endif // ART5_TEST_ENGINE_MULTI_INLINE_FUNCTION_SHARED_H

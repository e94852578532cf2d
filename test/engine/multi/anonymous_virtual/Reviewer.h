// The interface both implement.
#ifndef ART5_TEST_ENGINE_MULTI_ANONYMOUS_VIRTUAL_REVIEWER_H
#define ART5_TEST_ENGINE_MULTI_ANONYMOUS_VIRTUAL_REVIEWER_H

#include "art5_test.h"

struct Reviewer {
  virtual ~Reviewer() = default;
  virtual int review(const Image &Frame) = 0;
};
Reviewer *makeMood();
Reviewer *makeSize();

#endif // ART5_TEST_ENGINE_MULTI_ANONYMOUS_VIRTUAL_REVIEWER_H

// Declared here, instantiated in one file only.
#ifndef ART5_TEST_ENGINE_MULTI_EXPLICIT_INSTANTIATION_PIPELINE_H
#define ART5_TEST_ENGINE_MULTI_EXPLICIT_INSTANTIATION_PIPELINE_H

#include "art5_test.h"

template <typename T> int process(const T &Frame);
extern template int process<Image>(const Image &Frame);

#endif // ART5_TEST_ENGINE_MULTI_EXPLICIT_INSTANTIATION_PIPELINE_H

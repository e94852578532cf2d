// One class, its methods in two files.
#ifndef ART5_TEST_ENGINE_MULTI_METHODS_IN_TWO_FILES_KIOSK_H
#define ART5_TEST_ENGINE_MULTI_METHODS_IN_TWO_FILES_KIOSK_H

#include "art5_test.h"

class Kiosk {
public:
  void capture();
  int judge() const;

private:
  Image Frame{};
  Image Spare{};
};

#endif // ART5_TEST_ENGINE_MULTI_METHODS_IN_TWO_FILES_KIOSK_H

// One object for the whole program.
#ifndef ART5_TEST_ENGINE_MULTI_SINGLETON_ACROSS_SETTINGS_H
#define ART5_TEST_ENGINE_MULTI_SINGLETON_ACROSS_SETTINGS_H

#include "art5_test.h"

class Settings {
public:
  static Settings &instance();
  Image Portrait{};
  Image Logo{};
};

#endif // ART5_TEST_ENGINE_MULTI_SINGLETON_ACROSS_SETTINGS_H

// Where the one object lives.
#include "Settings.h"
#include "art5_test.h"

Settings &Settings::instance() {
  static Settings Only;
  return Only;
}

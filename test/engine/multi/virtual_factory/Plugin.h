// The interface between host and plugins.
#ifndef ART5_TEST_ENGINE_MULTI_VIRTUAL_FACTORY_PLUGIN_H
#define ART5_TEST_ENGINE_MULTI_VIRTUAL_FACTORY_PLUGIN_H

#include "art5_test.h"
#include <memory>

struct Plugin {
  virtual ~Plugin() = default;
  virtual int use(const Image &Frame) = 0;
};
std::unique_ptr<Plugin> makePlugin();

#endif // ART5_TEST_ENGINE_MULTI_VIRTUAL_FACTORY_PLUGIN_H

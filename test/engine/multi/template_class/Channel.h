// A class template used by both files.
#ifndef ART5_TEST_ENGINE_MULTI_TEMPLATE_CLASS_CHANNEL_H
#define ART5_TEST_ENGINE_MULTI_TEMPLATE_CLASS_CHANNEL_H

#include "art5_test.h"

template <typename T, int Id> class Channel {
public:
  void send(const T &Value) { Slot = Value; }
  const T &receive() const { return Slot; }

private:
  T Slot{};
};

extern Channel<Image, 1> Wire;
extern Channel<Image, 1> Spare;

#endif // ART5_TEST_ENGINE_MULTI_TEMPLATE_CLASS_CHANNEL_H

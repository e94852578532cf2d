// A minimal generator: what a coroutine yields is what value() gives.
#ifndef ART5_TEST_ENGINE_COROUTINES_GENERATOR_H
#define ART5_TEST_ENGINE_COROUTINES_GENERATOR_H

#include "art5_test.h"
#include <coroutine>
#include <exception>
#include <utility>

template <typename T> class Generator {
public:
  struct promise_type {
    T Current{};
    Generator get_return_object() {
      return Generator(
          std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const T &Value) {
      Current = Value;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  explicit Generator(std::coroutine_handle<promise_type> Body) : Body(Body) {}
  Generator(Generator &&Other) : Body(std::exchange(Other.Body, {})) {}
  ~Generator() {
    if (Body)
      Body.destroy();
  }

  bool next() {
    Body.resume();
    return !Body.done();
  }
  const T &value() const { return Body.promise().Current; }

private:
  std::coroutine_handle<promise_type> Body;
};

#endif // ART5_TEST_ENGINE_COROUTINES_GENERATOR_H

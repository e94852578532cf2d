// A minimal lazy task: what a coroutine returns is what get() or co_await
// gives.
#ifndef ART5_TEST_ENGINE_COROUTINES_TASK_H
#define ART5_TEST_ENGINE_COROUTINES_TASK_H

#include "art5_test.h"
#include <coroutine>
#include <exception>
#include <utility>

template <typename T> class Task {
public:
  struct promise_type {
    T Result{};
    std::coroutine_handle<> Waiting = std::noop_coroutine();
    Task get_return_object() {
      return Task(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Resume {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> Done) noexcept {
        return Done.promise().Waiting;
      }
      void await_resume() noexcept {}
    };
    Resume final_suspend() noexcept { return {}; }
    void return_value(const T &Value) { Result = Value; }
    void unhandled_exception() { std::terminate(); }
  };

  explicit Task(std::coroutine_handle<promise_type> Body) : Body(Body) {}
  Task(Task &&Other) : Body(std::exchange(Other.Body, {})) {}
  ~Task() {
    if (Body)
      Body.destroy();
  }

  T get() {
    Body.resume();
    return Body.promise().Result;
  }
  bool await_ready() const { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> Caller) {
    Body.promise().Waiting = Caller;
    return Body;
  }
  T await_resume() { return Body.promise().Result; }

private:
  std::coroutine_handle<promise_type> Body;
};

#endif // ART5_TEST_ENGINE_COROUTINES_TASK_H

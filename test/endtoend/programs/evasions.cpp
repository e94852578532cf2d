// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same face reaches the same estimator by each road that C++ offers.
#include <algorithm>
#include <any>
#include <array>
#include <bit>
#include <condition_variable>
#include <coroutine>
#include <cstring>
#include <deque>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <queue>
#include <ranges>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

struct Frame {
  int Pixels[16];
  int Tag = 0;
};

[[art5::source("face_image")]] Frame grab();
[[art5::source("written_text")]] Frame message();
[[art5::purpose("emotion_inference")]] int infer(const Frame &F);
[[art5::purpose("emotion_inference")]] int inferInt(int V);
[[art5::purpose("emotion_inference")]] int inferRaw(const void *P);
void normalise(Frame &F);
bool coin();

//===--- Containers, views, algorithms ------------------------------------===//

void throughMap() {
  std::map<std::string, std::vector<Frame>> M;
  M["a"].push_back(grab());
  for (auto &[Key, List] : M)
    for (Frame &F : List)
      infer(F);
}
void throughTransform() {
  std::vector<Frame> In{grab()};
  std::vector<int> Out;
  std::transform(In.begin(), In.end(), std::back_inserter(Out),
                 [](const Frame &F) { return infer(F); });
}
void throughForEach() {
  std::list<Frame> In;
  In.emplace_back(grab());
  std::for_each(In.begin(), In.end(), infer);
}
void throughRanges() {
  std::vector<Frame> In{grab()};
  for (int V :
       In | std::views::filter([](const Frame &F) { return F.Tag > 0; }) |
           std::views::transform([](const Frame &F) { return F.Pixels[0]; }))
    inferInt(V);
}
void throughAccumulate() {
  std::vector<Frame> In{grab()};
  inferInt(
      std::accumulate(In.begin(), In.end(), 0, [](int Sum, const Frame &F) {
        return Sum + F.Pixels[0];
      }));
}
void throughSpan() {
  std::array<Frame, 2> A{grab(), grab()};
  std::span<const Frame> S(A);
  infer(S.subspan(1).front());
}
void throughPriorityQueue() {
  auto Less = [](const Frame &A, const Frame &B) { return A.Tag < B.Tag; };
  std::priority_queue<Frame, std::vector<Frame>, decltype(Less)> Q(Less);
  Q.push(grab());
  Frame F = Q.top();
  Q.pop();
  infer(F);
}
void throughSwap() {
  std::vector<Frame> A{grab()}, B;
  A.swap(B);
  infer(B.back());
}
void throughExchange() {
  Frame A = grab();
  Frame B = std::exchange(A, Frame());
  infer(B);
}

//===--- Wrapped values ---------------------------------------------------===//

void throughOptional() {
  std::optional<Frame> O = grab();
  if (O)
    infer(*O);
}
void throughVariant() {
  std::variant<int, Frame> V = grab();
  std::visit(
      [](const auto &X) {
        if constexpr (std::is_same_v<std::decay_t<decltype(X)>, Frame>)
          infer(X);
      },
      V);
}
void throughAny() {
  std::any A = grab();
  infer(std::any_cast<const Frame &>(A));
}
void throughTuple() {
  auto T = std::make_tuple(1, grab());
  auto [N, F] = T;
  infer(F);
}
void throughApply() {
  std::apply([](int, const Frame &F) { infer(F); }, std::make_tuple(1, grab()));
}
void throughSharedVoid() {
  std::shared_ptr<void> P = std::make_shared<Frame>(grab());
  inferRaw(P.get());
}
template <class T> class Handle {
  T *Held;

public:
  explicit Handle(T *P) : Held(P) {}
  ~Handle() { delete Held; }
  T *operator->() const { return Held; }
  T &operator*() const { return *Held; }
};
void throughHandle() {
  Handle<Frame> H(new Frame(grab()));
  infer(*H);
}

//===--- Bytes ------------------------------------------------------------===//

void throughMemcpy() {
  Frame F = grab();
  unsigned char Buffer[sizeof(Frame)];
  std::memcpy(Buffer, &F, sizeof F);
  inferRaw(Buffer);
}
void throughCast() {
  Frame F = grab();
  infer(*reinterpret_cast<const Frame *>(reinterpret_cast<const char *>(&F)));
}
void throughBitCast() {
  struct Other {
    int Words[17];
  };
  Other O = std::bit_cast<Other>(grab());
  inferInt(O.Words[3]);
}
union Overlay {
  Frame F;
  int Words[17];
};
void throughUnion() {
  Overlay O{grab()};
  inferInt(O.Words[0]);
}
void throughPointerSteps() {
  Frame F = grab();
  int *P = F.Pixels;
  ++P;
  inferInt(*(P + 2));
}
void throughStream() {
  std::stringstream S;
  S << grab().Pixels[0];
  int V = 0;
  S >> V;
  inferInt(V);
}
void throughString() {
  Frame F = grab();
  std::string Text(reinterpret_cast<char *>(F.Pixels), sizeof F.Pixels);
  std::string_view View = Text;
  inferRaw(View.data());
}
void throughPlacement() {
  alignas(Frame) static unsigned char Room[sizeof(Frame)];
  Frame *F = new (Room) Frame(grab());
  infer(*F);
}
void throughLoopCopy() {
  Frame A = grab(), B;
  for (int I = 0; I < 16; ++I)
    B.Pixels[I] = A.Pixels[15 - I];
  infer(B);
}
void throughUnseenChange() {
  Frame F = grab();
  normalise(F);
  infer(F);
}

//===--- Function values --------------------------------------------------===//

void throughFunctionMap() {
  std::unordered_map<std::string, std::function<int(const Frame &)>> Table;
  Table["mood"] = [](const Frame &F) { return infer(F); };
  Table.at("mood")(grab());
}
void throughPointerTable() {
  static int (*const Table[])(const Frame &) = {infer, nullptr};
  Table[0](grab());
}
void throughBind() {
  auto B = std::bind(infer, std::placeholders::_1);
  B(grab());
}
struct Analyst {
  int Last = 0;
  int read(const Frame &F) { return Last = infer(F); }
};
void throughMemberPointer() {
  Analyst A;
  auto M = &Analyst::read;
  (A.*M)(grab());
}
void throughInvoke() {
  Analyst A;
  std::invoke(&Analyst::read, A, grab());
}
using Callback = void (*)(void *User, const void *Data);
static Callback Stored;
static void *StoredUser;
void subscribe(Callback C, void *User) {
  Stored = C;
  StoredUser = User;
}
void fire(const void *Data) { Stored(StoredUser, Data); }
void throughCCallback() {
  Analyst A;
  subscribe(
      [](void *User, const void *Data) {
        static_cast<Analyst *>(User)->read(*static_cast<const Frame *>(Data));
      },
      &A);
  Frame F = grab();
  fire(&F);
}
struct Subject {
  std::vector<std::function<void(const Frame &)>> Observers;
  void publish(const Frame &F) {
    for (auto &O : Observers)
      O(F);
  }
};
void throughObservers() {
  Subject S;
  S.Observers.emplace_back([](const Frame &F) { infer(F); });
  S.publish(grab());
}
template <auto Function> struct Stage {
  static int run(const Frame &F) { return Function(F); }
};
void throughTemplateValue() { Stage<&infer>::run(grab()); }
template <class... Fs> void chain(const Frame &F, Fs... Steps) {
  (Steps(F), ...);
}
void throughFold() {
  chain(grab(), [](const Frame &) {}, [](const auto &F) { infer(F); });
}
auto curry() {
  return [](Frame F) { return [F] { return infer(F); }; };
}
void throughCurry() { curry()(grab())(); }
void throughRecursiveLambda() {
  auto Self = [](auto &Me, const Frame &F, int Depth) -> int {
    return Depth ? Me(Me, F, Depth - 1) : infer(F);
  };
  Self(Self, grab(), 3);
}

//===--- Classes ----------------------------------------------------------===//

template <class Derived> struct Pipeline {
  void run() { static_cast<Derived *>(this)->step(grab()); }
};
struct Moods : Pipeline<Moods> {
  void step(const Frame &F) { infer(F); }
};
void throughCrtp() { Moods().run(); }
struct Worker {
  virtual ~Worker() = default;
  virtual void take(const Frame &) {}
};
struct MoodWorker : virtual Worker {
  void take(const Frame &F) override { infer(F); }
};
struct Both : MoodWorker {};
std::unique_ptr<Worker> makeWorker(bool Mood) {
  if (Mood)
    return std::make_unique<Both>();
  return std::make_unique<Worker>();
}
void throughFactory() { makeWorker(coin())->take(grab()); }
struct AtExit {
  Frame Kept;
  ~AtExit() { infer(Kept); }
};
void throughDestructor() { AtExit E{grab()}; }
struct AtStart {
  explicit AtStart(const Frame &F) : Score(infer(F)) {}
  int Score;
};
void throughConstructor() { auto P = std::make_unique<AtStart>(grab()); }
struct Sink {};
Sink &operator<<(Sink &S, const Frame &F) {
  infer(F);
  return S;
}
void throughOperator() {
  Sink S;
  S << grab();
}
struct Convertible {
  Frame F;
  operator Frame() const { return F; }
};
void throughConversion() {
  Convertible C{grab()};
  infer(C);
}
struct Base {
  Frame Inner;
};
struct Wide : Base {
  int More = 0;
};
void throughSlicing() {
  Wide W;
  W.Inner = grab();
  Base B = W;
  infer(B.Inner);
}
class Accumulator {
  Frame Last{};

public:
  Accumulator &add(const Frame &F) {
    Last = F;
    return *this;
  }
  int finish() const { return infer(Last); }
};
void throughChaining() { Accumulator().add(grab()).finish(); }
void throughMemberField() {
  Wide W;
  Frame Base::*Which = &Base::Inner;
  W.*Which = grab();
  infer(W.Inner);
}

void throughMemberFieldRead() {
  Wide W;
  Frame Base::*Which = &Base::Inner;
  W.Inner = grab();
  infer(W.*Which);
}

//===--- Control ----------------------------------------------------------===//

struct Found {
  Frame F;
};
void throughThrow() {
  try {
    throw Found{grab()};
  } catch (const Found &E) {
    infer(E.F);
  }
}
static Frame Global;
static void fill() { Global = grab(); }
void throughGlobal() {
  fill();
  infer(Global);
}
Frame &singleton() {
  static Frame F = grab();
  return F;
}
void throughStatic() { infer(singleton()); }
thread_local Frame Local;
void throughThreadLocal() {
  Local = grab();
  infer(Local);
}
void throughLoop() {
  Frame A{}, B{}, C{};
  for (int I = 0; I < 3; ++I) {
    C = B;
    B = A;
    A = grab();
  }
  infer(C);
}
void throughTernary() {
  Frame A = grab(), B{};
  infer(coin() ? B : A);
}
void throughGoto() {
  Frame F{};
again:
  infer(F);
  F = grab();
  if (coin())
    goto again;
}
void decoy() { // A message too: the face does not vanish beside it.
  std::vector<Frame> Q;
  Q.push_back(message());
  Q.push_back(grab());
  infer(Q.front());
}
void overwrittenOnOnePath() {
  Frame F = grab();
  if (coin())
    F = message();
  infer(F);
}

//===--- Threads and coroutines -------------------------------------------===//

void throughAsync() {
  std::future<Frame> F = std::async(std::launch::async, [] { return grab(); });
  infer(F.get());
}
void throughPromise() {
  std::promise<Frame> P;
  std::future<Frame> F = P.get_future();
  std::thread T([&P] { P.set_value(grab()); });
  infer(F.get());
  T.join();
}
class Channel {
  std::mutex M;
  std::condition_variable Ready;
  std::deque<Frame> Items;

public:
  void put(Frame F) {
    std::lock_guard Lock(M);
    Items.push_back(std::move(F));
    Ready.notify_one();
  }
  Frame take() {
    std::unique_lock Lock(M);
    Ready.wait(Lock, [this] { return !Items.empty(); });
    Frame F = std::move(Items.front());
    Items.pop_front();
    return F;
  }
};
static void consume(Channel *C) { infer(C->take()); }
void throughThreads() {
  Channel C;
  std::thread Consumer(consume, &C);
  C.put(grab());
  Consumer.join();
}
void throughThreadArgument() {
  std::thread T(infer, grab());
  T.join();
}
void throughPackagedTask() {
  std::packaged_task<int(const Frame &)> Task(infer);
  Task(grab());
}
struct Frames {
  struct promise_type {
    Frame Current;
    Frames get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(Frame F) {
      Current = F;
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> H;
  Frame next() {
    H.resume();
    return H.promise().Current;
  }
};
Frames stream() {
  for (;;)
    co_yield grab();
}
void throughCoroutine() {
  Frames S = stream();
  infer(S.next());
}
Frames faceFirst() {
  co_yield grab();
  co_yield Frame{};
}
void throughFirstYield() {
  Frames S = faceFirst();
  infer(S.next());
}

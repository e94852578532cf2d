// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One library that reads moods, and what ten different products do with it.
#include <memory>
#include <string>
#include <vector>

struct Frame {
  int Pixels[16];
};
struct Mood {
  int Value = 0;
};

[[art5::source("face_image")]] Frame grab();
[[art5::source("voice_signal")]] Frame listen();
[[art5::source("typing_rhythm")]] Frame keystrokes();
[[art5::source("written_text")]] Frame message();
[[art5::subject("customer")]] Frame stripOthers(const Frame &F);
Frame unknownDevice();

struct Estimator {
  virtual ~Estimator() = default;
  [[art5::purpose("emotion_inference")]] virtual Mood infer(const Frame &F) = 0;
};
struct Network : Estimator {
  Mood infer(const Frame &F) override { return {F.Pixels[0]}; }
};

struct StressNetwork {
  [[art5::purpose("emotion_inference"), art5::infers("wellbeing_stress")]] Mood
  infer(const Frame &F) {
    return {F.Pixels[1]};
  }
};

void store(const Mood &M);
[[art5::effect("worker_or_learner_consequence")]] void promote(const Mood &M);

static std::vector<Frame> Queue;

static Mood judge(const Frame &F) {
  std::unique_ptr<Estimator> E = std::make_unique<Network>();
  return E->infer(F);
}

void agentsConsole() { // Through a queue and a virtual call.
  Queue.push_back(grab());
  for (const Frame &F : Queue)
    store(judge(F));
}

void voices() { store(judge(listen())); }
void keyboard() { store(judge(keystrokes())); }
void chat() { store(judge(message())); }
void device() { store(judge(unknownDevice())); }

void reviewed() { // The result reaches a decision about the worker.
  Mood M = judge(grab());
  promote(M);
}

void wellbeing() {
  StressNetwork N;
  store(N.infer(grab()));
}

void cameraElsewhere() { // The camera has nothing to do with the estimator.
  Frame Unused = grab();
  (void)Unused;
  store(judge(message()));
}

[[art5::context("workplace")]] void declaredAtWork() { store(judge(grab())); }

[[art5::exemption("safety_reason")]] void claimedInCode() {
  store(judge(grab()));
}

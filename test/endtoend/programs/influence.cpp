// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Points (a) and (b): what reaches a persuasion engine, and what it does.
#include <functional>
#include <string>

struct Message {
  std::string Text;
};
struct Profile {
  int Age = 0;
};

struct [[art5::subject("child")]] ChildProfile : Profile {};

[[art5::purpose("behaviour_influence")]] Message nudge(const Profile &P,
                                                       const Message &M) {
  return {M.Text + std::to_string(P.Age)};
}

[[art5::technique("deceptive_presentation")]] Message poseAsFriend();
[[art5::technique("subliminal_stimulus")]] Message flash();
[[art5::technique("vulnerability_exploitation")]] Message dare();
Message plainOffer();

[[art5::effect("impaired_decision")]] void pressToBuy(const Message &M);
[[art5::effect("material_distortion")]] void steer(const Message &M);
[[art5::effect("material_distortion"), art5::effect("significant_harm")]] void
ruin(const Message &M);
void show(const Message &M);

void friendly() { pressToBuy(nudge(Profile{}, poseAsFriend())); }
void hidden() { show(nudge(Profile{}, flash())); }
void advert() { pressToBuy(nudge(Profile{}, plainOffer())); }

void toy() { // The child's profile and the dare meet in one call.
  ChildProfile Child;
  std::function<void(const Message &)> Out = ruin;
  Out(nudge(Child, dare()));
}

void toyShown() { show(nudge(ChildProfile{}, dare())); }

void anyone() { ruin(nudge(Profile{}, dare())); }

void apart() { // The trick is there, but never reaches the engine.
  Message Trick = poseAsFriend();
  show(Trick);
  ruin(nudge(Profile{}, plainOffer()));
}

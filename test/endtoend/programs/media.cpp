// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Points (ba) and (bb): generators of images, guarded and not.
#include <string>

struct Picture {
  int Data[8];
};

[[art5::subject("identifiable_person")]] Picture upload();
[[art5::subject("fictitious_person")]] Picture invented();

[[art5::purpose("intimate_media_generation"),
  art5::technique("media_manipulation")]] Picture
undress(const Picture &P) {
  return P;
}

[[art5::purpose("intimate_media_generation"),
  art5::technique("cosmetic_edit")]] Picture
relight(const Picture &P) {
  return P;
}

[[art5::effect("foreseeable_prohibited_output"),
  art5::technique("media_synthesis")]] Picture
generate(const std::string &Prompt) {
  return {{static_cast<int>(Prompt.size())}};
}

[[art5::purpose("child_abuse_material_generation"),
  art5::technique("media_synthesis")]] Picture
forbidden(const std::string &Prompt) {
  return {{static_cast<int>(Prompt.size())}};
}

[[art5::technique("consent_gate")]] Picture askConsent(const Picture &P) {
  return P;
}
[[art5::technique("consent_gate")]] bool agreed(const Picture &P);
[[art5::technique("output_safeguard")]] bool clean(const Picture &P);
[[art5::effect("increased_exposure")]] void publish(const Picture &P);
void keep(const Picture &P);

void app() { keep(undress(upload())); }
void art() { keep(undress(invented())); }
void light() { keep(relight(upload())); }
void lightPublished() { publish(relight(upload())); }
void model() { keep(generate("a prompt")); }
void redTeam() { keep(forbidden("a test")); }
void gated() { keep(undress(askConsent(upload()))); }
void halfGated(bool Hurry) {
  Picture P = upload();
  if (!Hurry)
    P = askConsent(P);
  keep(undress(P));
}

// Gates that only answer.

void gatedByAnswer() {
  Picture P = upload();
  if (agreed(P))
    keep(undress(P));
}
void askedTooLate() {
  Picture P = upload();
  keep(undress(P));
  (void)agreed(P);
}
void checkedOutput() {
  Picture P = generate("a prompt");
  if (clean(P))
    publish(P);
}
void checkedOutputSometimes(bool Trust) {
  Picture P = generate("a prompt");
  if (Trust || clean(P))
    publish(P);
}

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Ordinary products: what they do is near to Article 5 and outside of it.
#include <string>
#include <vector>

struct Frame {
  int Pixels[16];
};
struct Audio {
  int Samples[16];
};
struct Result {
  int Value = 0;
};
struct Text {
  std::string Words;
};

[[art5::source("face_image")]] Frame camera();
[[art5::source("voice_signal")]] Audio microphone();
[[art5::source("body_movement")]] Frame street();
[[art5::source("written_text")]] Text typed();
[[art5::source("social_media_activity")]] Text post();
[[art5::source("transaction_records")]] Result clicks();
[[art5::source("transaction_records")]] Result payments();
[[art5::source("other_biometric")]] Frame scanner();
[[art5::source("consented_enrolment")]] Frame enrolled();
[[art5::source("no_personal_data")]] Result calibration();
Frame unknownDevice();

void show(const Result &R);

// In the car.
[[art5::purpose("physical_state_detection"), art5::infers("physical_state")]]
Result fatigue(const Frame &F);
[[art5::purpose("none_listed"), art5::infers("physical_state")]]
Result eyesOnTheRoad(const Frame &F);
[[art5::infers("intention")]] Result crossing(const Frame &F);
void driverFatigue() { show(fatigue(camera())); }
void driverDistraction() { show(eyesOnTheRoad(camera())); }
void pedestrianIntention() { show(crossing(street())); }

// In the shop.
[[art5::purpose("crowd_level_analysis")]] Result count(const Frame &F);
[[art5::purpose("emotion_inference")]] Result mood(const Frame &F);
void retailCounting() { show(count(camera())); }
void kioskAnalytics() { show(mood(camera())); }

// Words.
[[art5::source("written_text")]] Text transcribe(const Audio &A);
[[art5::purpose("emotion_inference")]] Result tone(const Text &T);
[[art5::purpose("emotion_inference")]] Result toneOfVoice(const Audio &A);
[[art5::purpose("none_listed")]] Result moderate(const Text &T);
void speechToText() { show({int(transcribe(microphone()).Words.size())}); }
void callQualityTyped() { show(tone(typed())); }
void callQualityTranscribed() { show(tone(transcribe(microphone()))); }
void callQualityVoice() { show(toneOfVoice(microphone())); }
void moderation() { show(moderate(post())); }

// At the door, on the phone, in the clinic.
[[art5::purpose("biometric_verification"), art5::technique("active_participation")]]
Result verify(const Frame &Seen, const Frame &Kept);
[[art5::purpose("none_listed"), art5::infers("physical_trait")]]
Frame dye(const Frame &F);
[[art5::purpose("expression_detection")]] Result smile(const Frame &F);
[[art5::purpose("none_listed")]] Audio amplify(const Audio &A);
[[art5::purpose("none_listed"), art5::infers("health_or_disability")]]
Result lesion(const Frame &F);
void play(const Audio &A);
void oneToOneAccess() { show(verify(camera(), enrolled())); }
void faceUnlock() { show(verify(camera(), enrolled())); }
void hairFilter() { dye(camera()); }
void smileFilter() { show(smile(camera())); }
void hearingAid() { play(amplify(microphone())); }
void medicalImaging() { show(lesion(scanner())); }

// A game: engagement from what is clicked, and the same from a camera.
[[art5::infers("attention_interest")]] Result engagement(const Result &R);
[[art5::infers("attention_interest")]] Result attention(const Frame &F);
void gameTelemetry() { show(engagement(clicks())); }
void gameCamera() { show(attention(camera())); }
void gameCalibration() { show(engagement(calibration())); }
void gameUnknown() { show(attention(unknownDevice())); }

// Scores.
[[art5::purpose("social_scoring"), art5::technique("scoring_over_time")]]
Result score(const Result &R);
[[art5::effect("unfavourable_treatment")]] void refuse(const Result &R);
void creditScore() { refuse(score(payments())); }

// What is declared says one thing, what is inferred another.
[[art5::purpose("expression_detection"), art5::infers("emotion")]]
Result relabelled(const Frame &F);
void relabelledMood() { show(relabelled(camera())); }

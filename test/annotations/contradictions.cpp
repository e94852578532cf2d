// Tokens that cannot both hold, on one declaration or on two of the same thing.
// RUN: %annotation_tidy %s -- -std=c++20 2>&1 | FileCheck %s --implicit-check-not='{{warning|error}}:'
[[art5::purpose("emotion_inference", "none_listed")]] void one();
// CHECK: :[[@LINE-1]]:38: warning: 'purpose:none_listed' contradicts 'purpose:emotion_inference' on the same declaration [art5-annotation]
// CHECK: :[[@LINE-2]]:17: note: 'purpose:emotion_inference' is declared here
[[art5::technique("untargeted_scraping")]] [[art5::technique("targeted_collection")]] void two();
// CHECK: :[[@LINE-1]]:62: warning: 'technique:targeted_collection' contradicts 'technique:untargeted_scraping'

[[art5::technique("realtime_matching")]] void redeclared(int);
[[art5::technique("deferred_matching")]] void redeclared(int);
// CHECK: :[[@LINE-1]]:19: warning: 'technique:deferred_matching' contradicts 'technique:realtime_matching'
// CHECK: :[[@LINE-3]]:19: note: 'technique:realtime_matching' is declared here
void redeclared(int) {}
void parameter([[art5::technique("realtime_matching")]] int a);
void parameter([[art5::technique("deferred_matching")]] int a);
// CHECK: :[[@LINE-1]]:34: warning: 'technique:deferred_matching' contradicts
struct [[art5::context("publicly_accessible_space")]] Place;
struct [[art5::context("restricted_space")]] Place {};
// CHECK: :[[@LINE-1]]:24: warning: 'context:restricted_space' contradicts 'context:publicly_accessible_space'
namespace [[art5::context("law_enforcement")]] N {}
namespace [[art5::context("own_security_interest")]] N {}
// CHECK: :[[@LINE-1]]:27: warning: 'context:own_security_interest' contradicts 'context:law_enforcement'

// Not of one declaration, or not contradictory.
[[art5::purpose("none_listed")]] void overloaded(int);
[[art5::purpose("emotion_inference")]] void overloaded(char);
[[art5::context("workplace", "customer_contact")]] void both();
[[art5::subject("child", "older_person")]] void several();

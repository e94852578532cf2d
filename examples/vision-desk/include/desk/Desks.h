// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The desks: what an operator can start. Each is an entry point of its own,
// and each deployment in art5.json names the ones it runs.
#ifndef DESK_DESKS_H
#define DESK_DESKS_H

namespace desk {

struct Options;

int runStaffReview(const Options &Opts);     ///< Moods of people at work.
int runMachineGuard(const Options &Opts);    ///< Stops a press on alarm.
int runFatigueWatch(const Options &Opts);    ///< Warns of closed eyes.
int runKiosk(const Options &Opts);           ///< Greets visitors.
int runTone(const Options &Opts);            ///< Tone of a message.
int runCrawler(const Options &Opts);         ///< Faces from the internet.
int runListedPictures(const Options &Opts);  ///< Faces of one listed person.
int runMemberEnrolment(const Options &Opts); ///< Faces that were handed in.
int runSearch(const Options &Opts);          ///< Who looks like this?
int runSelfTest(const Options &Opts);

} // namespace desk

#endif // DESK_DESKS_H

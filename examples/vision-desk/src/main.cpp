// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Vision desk: one program, several desks.
#include "desk/Desks.h"
#include "desk/Error.h"
#include "desk/Options.h"
#include <array>
#include <iostream>
#include <opencv2/core.hpp>

using namespace desk;

namespace {

struct Desk {
  const char *Name;
  const char *Does;
  int (*Run)(const Options &);
};

constexpr std::array<Desk, 10> Desks{{
    {"staff-review", "notes the moods of an employee", runStaffReview},
    {"machine-guard", "stops a machine when its operator is in alarm",
     runMachineGuard},
    {"fatigue-watch", "warns when a driver's eyes stay closed",
     runFatigueWatch},
    {"kiosk", "greets visitors by their mood", runKiosk},
    {"tone", "names the tone of a message", runTone},
    {"crawl", "indexes every face that links lead to", runCrawler},
    {"listed-pictures", "indexes the listed pictures of one person",
     runListedPictures},
    {"enrol", "indexes pictures that a member handed in", runMemberEnrolment},
    {"search", "finds who looks like the face in a picture", runSearch},
    {"self-test", "runs what needs no camera and no model", runSelfTest},
}};

} // namespace

static void printHelp(std::ostream &To) {
  To << "usage: vision-desk DESK [options] [arguments]\n\ndesks:\n";
  for (const Desk &D : Desks)
    To << "  " << D.Name << std::string(18 - std::string(D.Name).size(), ' ')
       << D.Does << '\n';
  To << '\n' << optionHelp();
}

static int run(int Argc, const char *const *Argv) {
  Options Opts = parseOptions(Argc, Argv);
  if (Opts.Command == "help") {
    printHelp(std::cout);
    return 0;
  }
  for (const Desk &D : Desks)
    if (D.Name == Opts.Command)
      return D.Run(Opts);
  if (Opts.Command.empty())
    printHelp(std::cerr);
  else
    std::cerr << "vision-desk: there is no desk '" << Opts.Command
              << "'; see --help\n";
  return 2;
}

int main(int Argc, char **Argv) {
  try {
    return run(Argc, Argv);
  } catch (const Error &Problem) {
    std::cerr << "vision-desk: " << Problem.what() << '\n';
  } catch (const cv::Exception &Problem) {
    std::cerr << "vision-desk: OpenCV: " << Problem.what() << '\n';
  }
  return 1;
}

// A view is evaluated when it is read; twin: nobody reads it.
#include "art5_test.h"
#include <ranges>
#include <vector>
CONTEXT("workplace") int main() {
  std::vector<int> All{readGaze()};
  auto Moods = All | std::views::transform([](int Gaze) {
                 return inferFromGaze(Gaze); // CLOSES
               });
#ifdef TWIN
  (void)Moods;
#else
  for (int Mood : Moods)
    if (Mood)
      return 1;
#endif
  return 0;
}

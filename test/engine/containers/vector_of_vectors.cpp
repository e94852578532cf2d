// A nested vector holds faces; twin: the outer vector holds blank rows only.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Row(2, grabFace()), Empty(2, blankImage());
  std::vector<std::vector<Image>> Album;
#ifdef TWIN
  Album.push_back(Empty);
#else
  Album.push_back(Row);
#endif
  int Sum = Row[0].id;
  for (const auto &Page : Album)
    for (const auto &Frame : Page)
      Sum += inferEmotion(Frame); // CLOSES
  return Sum;
}

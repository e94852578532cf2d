// stoi may throw; twin: no call of the library is in the try block.
#include "art5_test.h"
#include <string>
CONTEXT("workplace") int main(int Count, char **Words) {
  int Seen = readGaze();
  std::string Word = Words[0];
  try {
#ifdef TWIN
    return Count;
#else
    return std::stoi(Word) + Count;
#endif
  } catch (const std::exception &) {
    return inferFromGaze(Seen); // CLOSES
  }
}

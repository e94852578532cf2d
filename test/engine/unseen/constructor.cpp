// A bodiless constructor keeps its argument; twin: it is given the blank image.
#include "art5_test.h"

class Tensor {
public:
  explicit Tensor(const Image &From);
  int at(int Index) const;

private:
  float *Data;
};

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  Tensor Input(Blank);
#else
  Tensor Input(Face);
#endif
  return inferFromGaze(Input.at(3)) + Face.id + Blank.id; // CLOSES
}

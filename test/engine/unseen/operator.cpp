// A bodiless operator combines its operands; twin: both operands are blank.
#include "art5_test.h"

struct Matrix {
  double Cells[4];
};
Matrix operator*(const Matrix &Left, const Matrix &Right);
SOURCE("face_image") Matrix faceMatrix();
Matrix identity();
PURPOSE("emotion_inference") int inferFromMatrix(const Matrix &Input);

CONTEXT("workplace") int main() {
#ifdef TWIN
  Matrix Product = identity() * identity();
#else
  Matrix Product = identity() * faceMatrix();
#endif
  return inferFromMatrix(Product); // CLOSES
}

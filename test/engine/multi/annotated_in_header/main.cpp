// A purpose on the declaration holds for the definition; twin: there is none.
#include "Model.h"
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Model Mood;
  return Mood.run(grabFace()); // CLOSES
}

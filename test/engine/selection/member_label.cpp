// A method sets the label of its object. Twin: scores of a shelf.
#include "art5_test.h"
#include "labels.h"

#ifdef TWIN
static float score(int Class) { return shelfScore(Class); }
#else
static float score(int Class) { return faceScore(Class); }
#endif

class Classifier {
public:
  void see(float Score) {
    Label = 0;
    if (Score > 0.5f)
      Label = 1;
  }
  int label() const { return Label; }

private:
  int Label = 0;
};

CONTEXT("workplace") SUBJECT("worker") int main() {
  Classifier Of;
  Of.see(score(1));
  return engagement(Of.label()); // CLOSES
}

// The class of persons is one of the six; twin: it is age or sex.
#include "art5_test.h"

PURPOSE("biometric_categorisation")
#ifdef TWIN
TECHNIQUE("individual_result")
INFERS("age_or_sex")
#else
TECHNIQUE("individual_result")
INFERS("political_opinion")
#endif
    int categorise(const Image &Face);

int main() {
  return categorise(grabFace()); // CLOSES
}

// A context for education does as well; twin: it is customer contact.
#include "art5_test.h"

#ifdef TWIN
CONTEXT("customer_contact") int main() {
#else
CONTEXT("education_institution") int main() {
#endif
  return inferEmotion(grabFace()); // CLOSES
}

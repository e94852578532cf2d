// The definition behind the annotated declaration.
#include "Model.h"
#include "art5_test.h"

int Model::run(const Image &Frame) { return Frame.id; }

// The template's definition judges what another file passes; twin: it measures.
#include "Pipeline.h"
#include "art5_test.h"

template <typename T> int process(const T &Frame) {
#ifdef TWIN
  return Frame.id;
#else
  return inferEmotion(Frame); // CLOSES
#endif
}
template int process<Image>(const Image &Frame);

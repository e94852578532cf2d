// A C handle takes data and gives it out; twin: another handle is read.
#include "art5_test.h"

struct Stream;
Stream *openStream(int Id);
void writeStream(Stream *To, const Image *Data);
void readStream(Stream *From, Image *Data);
void closeStream(Stream *Done);

CONTEXT("workplace") int main() {
  Stream *Near = openStream(1), *Far = openStream(2);
  Image Face = grabFace(), Frame = blankImage();
  writeStream(Near, &Face);
#ifdef TWIN
  readStream(Far, &Frame);
#else
  readStream(Near, &Frame);
#endif
  int Mood = inferEmotion(Frame); // CLOSES
  closeStream(Near);
  closeStream(Far);
  return Mood;
}

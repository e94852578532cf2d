// A heap object that is deleted runs its destructor; twin: nobody deletes it.
#include "art5_test.h"

struct Session {
  Image Frame;
  ~Session() {
    inferEmotion(Frame); // CLOSES
  }
};

CONTEXT("workplace") int main() {
  auto *Open = new Session{grabFace()};
  int Id = Open->Frame.id;
#ifndef TWIN
  delete Open;
#endif
  return Id;
}

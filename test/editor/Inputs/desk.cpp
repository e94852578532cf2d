struct Image { int Pixels; };
[[art5::source("face_image")]] Image grab();
[[art5::purpose("emotion_inference")]] int infer(const Image &Face);
Image blank();

[[art5::context("workplace")]] int review() {
#define BROKEN 1
#ifdef FIXED
  Image Face = blank();
#else
  Image Face = grab();
#endif
  return infer(Face);
}

[[art5::source("face_imge")]] Image other();

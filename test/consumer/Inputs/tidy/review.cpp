#include <art5/annotations.h>
#include <vector>

ART5_SOURCE("face_image") std::vector<int> grab() { return {1}; }
ART5_PURPOSE("emotion_inference") int mood(const std::vector<int> &Face) {
  return Face.front();
}

int main() { return mood(grab()); }

#include <art5/annotations.h>
#include <vector>

ART5_SOURCE("face_image") std::vector<int> grab() { return {1}; }

int main() { return grab().front(); }

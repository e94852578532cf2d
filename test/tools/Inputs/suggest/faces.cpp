// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A call that the model of dlib knows; the declaration is our own copy.
namespace dlib {
struct frontal_face_detector {
  int size() const;
};
frontal_face_detector get_frontal_face_detector();
} // namespace dlib

void findFaces();
void findFaces() {
  auto detector = dlib::get_frontal_face_detector();
  (void)detector.size();
}

int main() { findFaces(); }

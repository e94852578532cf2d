// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
struct Image {
  int pixels[4];
};
[[clang::annotate("art5::source", "face_image")]] Image grab();
Image blank();
[[clang::annotate("art5::purpose", "emotion_inference")]] int
mood(const Image &face);
int review();

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <art5/annotations.h>
struct Frame {
  int pixels[4];
};
ART5_SOURCE("face_image") Frame grab();
ART5_PURPOSE("emotion_inference") int mood(const Frame &frame);

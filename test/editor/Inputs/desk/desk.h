#pragma once
struct Image { int Pixels; };
[[art5::source("face_image")]] Image grab();
[[art5::purpose("emotion_inference")]] int infer(const Image &Face);
Image blank();
Image next();

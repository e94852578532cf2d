// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Feeds face indexes from pictures.
#ifndef DESK_ENROLMENT_H
#define DESK_ENROLMENT_H

#include "art5/annotations.h"
#include "desk/FaceDetector.h"
#include "desk/FaceEmbedder.h"
#include "desk/FaceIndex.h"

namespace desk {

/// Adds every face of \p From to \p Index; returns how many.
unsigned indexFaces(FaceIndex &Index, FaceDetector &Detector,
                    FaceEmbedder &Embedder, const Picture &From,
                    const std::string &Label);

/// Reads a picture that a member handed in at the counter for this service.
/// Throws Error if the file is no picture.
ART5_SOURCE("face_image")
ART5_SOURCE("consented_enrolment")
ART5_TECHNIQUE("targeted_collection")
Picture readHandedInPicture(const std::string &Path);

} // namespace desk

#endif // DESK_ENROLMENT_H

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the attributes know whether a check looks at them afterwards.
#ifndef ART5_ANNOTATIONS_ATTRIBUTESPLUGIN_H
#define ART5_ANNOTATIONS_ATTRIBUTESPLUGIN_H

namespace art5 {

/// True in the attribute-only plugin, where no art5-annotation check follows:
/// then the attributes warn of wrong arguments themselves.
bool attributesStandAlone();

} // namespace art5

#endif // ART5_ANNOTATIONS_ATTRIBUTESPLUGIN_H

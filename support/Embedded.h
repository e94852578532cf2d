// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Data files compiled into the programs (see cmake/Art5Embed.cmake).
#ifndef ART5_SUPPORT_EMBEDDED_H
#define ART5_SUPPORT_EMBEDDED_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace art5 {

struct EmbeddedFile {
  llvm::StringRef Name; ///< Base name.
  llvm::StringRef Text;
};

namespace embedded {
llvm::ArrayRef<EmbeddedFile> vocabulary();  ///< annotations/vocabulary.json
llvm::ArrayRef<EmbeddedFile> models();      ///< models/libraries/*.json
llvm::ArrayRef<EmbeddedFile> modelSchema(); ///< models/models.schema.json
llvm::ArrayRef<EmbeddedFile> manifestSchema(); ///< deployment/art5.schema.json
llvm::ArrayRef<EmbeddedFile> rules();          ///< law/rules/*.json
llvm::ArrayRef<EmbeddedFile> ruleSchema();     ///< law/rule.schema.json
llvm::ArrayRef<EmbeddedFile> catalogues(); ///< law/catalogue/{en,de,nl}.json
llvm::ArrayRef<EmbeddedFile> initTemplates(); ///< tools/art5/templates/*
llvm::ArrayRef<EmbeddedFile> gpuHeaders(); ///< extract/gpu/*.h
llvm::ArrayRef<EmbeddedFile> htmlFiles();  ///< report/html/*
} // namespace embedded

} // namespace art5

#endif // ART5_SUPPORT_EMBEDDED_H

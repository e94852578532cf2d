// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a law file must keep to beyond its form: nothing dangles, nothing is
// silent, nothing is untranslated.
#ifndef ART5_LAW_RULECHECKS_H
#define ART5_LAW_RULECHECKS_H

#include "law/LawBook.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace art5 {

/// Calls \p Visit for every question anywhere in \p R.
void forEachExpression(const Rule &R,
                       llvm::function_ref<void(const Expression &)> Visit);

/// All tokens that rules and gates read, sorted. Reading one context of a
/// closed group reads the group.
std::vector<TokenId> tokensRead(llvm::ArrayRef<Rule> Rules,
                                llvm::ArrayRef<Gate> Gates);

/// Names that clash or lead nowhere, circular conditions, conditions that can
/// be open without saying what would decide them, exceptions without evidence,
/// answers that can never be reached, sentences missing in a language. True if
/// there is none.
bool checkRules(llvm::ArrayRef<Rule> Rules, llvm::ArrayRef<Gate> Gates,
                std::vector<Problem> &Problems);

/// Every token is read by a rule or a gate, or is marked as shown only.
bool checkVocabularyRead(const LawBook &Book, std::vector<Problem> &Problems);

} // namespace art5

#endif // ART5_LAW_RULECHECKS_H

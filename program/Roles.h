// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the law wants to know about facts, as far as following them goes.
#ifndef ART5_PROGRAM_ROLES_H
#define ART5_PROGRAM_ROLES_H

#include "summary/Summary.h"
#include "llvm/ADT/ArrayRef.h"

namespace art5 {

class LawBook;

/// A bit a safeguard that a value passed, in the order of
/// RoleTable::safeguards.
using SafeguardMask = uint32_t;

/// Set in Symbol::Passed where only what was decided on the data went on, as
/// the outcome of a comparison: that is no longer the data itself.
inline constexpr SafeguardMask DecidesBit = 1u << 31;
/// Set beside it where a branch decided no more than that something happens.
/// That counts for the outputs of sites; facts do not travel so.
inline constexpr SafeguardMask ControlBit = 1u << 30;
/// Set where only the order of elements was decided; that says nothing of any
/// of them until a proper part of all is taken.
inline constexpr SafeguardMask OrderBit = 1u << 29;
/// Set where such a part was taken.
inline constexpr SafeguardMask TakenBit = 1u << 28;
/// Set where only whether a pointer is null went on. That says nothing of data,
/// but tells what was decided about which pointer it is.
inline constexpr SafeguardMask NullBit = 1u << 27;
/// All that is no safeguard.
inline constexpr SafeguardMask DecisionBits =
    DecidesBit | ControlBit | OrderBit | TakenBit | NullBit;
/// Whether a value says no more than in which order elements are.
inline bool isMereOrder(SafeguardMask Passed) {
  return (Passed & (OrderBit | TakenBit)) == OrderBit;
}

struct FactRoles {
  enum : uint8_t {
    Trigger = 1,   ///< Makes a site.
    Travels = 2,   ///< source, domain, subject, technique, infers.
    OnPath = 4,    ///< context, subject, technique, infers, exemption.
    Sinks = 8,     ///< effect, domain, purpose, technique.
    Called = 16,   ///< technique, infers.
    Safeguard = 32,
    Excuses = 64   ///< exemption: on a path it helps, if anything.
  };
  uint8_t Bits = 0;
  SafeguardMask Mask = 0;
};

/// The roles of every token that the strings of a program name.
class RoleTable {
public:
  RoleTable(const TUSummary &Strings, const LawBook &Laws);

  FactRoles operator[](StringId Token) const {
    return Token < Roles.size() ? Roles[Token] : FactRoles();
  }
  /// Whether any of \p Facts plays one of the roles \p Bits.
  bool anyPlays(const std::vector<FactDecl> &Facts, uint8_t Bits) const;
  /// Whether \p E or one of its parameters is a site.
  bool isSite(const Entity &E) const;
  /// The tokens of safeguards, in the order of their bits in a mask.
  llvm::ArrayRef<StringId> safeguards() const { return Safeguards; }

private:
  std::vector<FactRoles> Roles; ///< By StringId.
  std::vector<StringId> Safeguards;
};

} // namespace art5

#endif // ART5_PROGRAM_ROLES_H

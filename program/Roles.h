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
using SafeguardMask = uint16_t;

/// Set in a mask where only the outcome of a comparison went on: that is no
/// longer the data itself, but still what was decided on it.
inline constexpr SafeguardMask ComparedBit = 1u << 15;

struct FactRoles {
  enum : uint8_t {
    Trigger = 1,   ///< Makes a site.
    Travels = 2,   ///< source, domain, subject, technique, infers.
    OnPath = 4,    ///< context, subject, technique, infers, exemption.
    Sinks = 8,     ///< effect, domain, purpose, technique.
    Called = 16,   ///< technique, infers.
    Safeguard = 32,
    Excuses = 64,  ///< exemption: on a path it helps, if anything.
    StandIn = 128  ///< Makes a site where no trigger does.
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
  /// Whether \p Facts declare a trigger of their own, not merely what stands in
  /// for one.
  bool declaresTrigger(const std::vector<FactDecl> &Facts) const;
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

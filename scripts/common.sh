# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# shellcheck shell=bash
#
# What the scripts share; sourced, not run.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
SUPPORTED_LLVM=(19 22)
export ROOT SUPPORTED_LLVM

say() { printf '\n== %s\n' "$*"; }
die() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 2
}

# Prints the comment block at the top of a script, which is its help.
usage() { sed -n '/^# usage:/,/^[^#]/{/^#/s/^# \{0,1\}//p;}' "$0"; }

# llvm_version WORD - the version to work with: WORD, else ART5_LLVM_VERSION,
# else 19. Refuses what art5 does not support.
llvm_version() {
  local version=${1:-${ART5_LLVM_VERSION:-19}} known
  for known in "${SUPPORTED_LLVM[@]}"; do
    if [ "$version" = "$known" ]; then
      echo "$version"
      return
    fi
  done
  die "art5 supports LLVM ${SUPPORTED_LLVM[*]}, not '$version'"
}

# cmake's options for ccache, if it is there; ART5_NO_CCACHE=1 leaves it out.
launcher_options() {
  if [ -z "${ART5_NO_CCACHE:-}" ] && command -v ccache >/dev/null; then
    printf '%s\n' -DCMAKE_C_COMPILER_LAUNCHER=ccache \
      -DCMAKE_CXX_COMPILER_LAUNCHER=ccache
  fi
}

# install_packages NAME... - installs the Debian packages that are missing.
# Touches neither network nor root if none is.
install_packages() {
  local name sudo=() missing=()
  command -v dpkg-query >/dev/null ||
    die "this is not Debian; art5 needs what these packages hold: $*"
  for name in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null |
      grep -qx installed || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      die "packages are missing and neither root nor sudo is at hand; install them with: apt-get install ${missing[*]}"
    sudo=(sudo)
  fi
  say "Installing ${missing[*]}"
  local apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q
    -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
  "${apt[@]}" update </dev/null
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null ||
    die "some packages could not be installed; art5 needs Debian 12 with its security updates (LLVM 22 is there)"
}

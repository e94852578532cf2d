#!/bin/bash
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# usage: install.bash PACKAGES ROOT NAME SOURCES - installs the package in the
# folder PACKAGES into the new folder ROOT, with dpkg's state copied from the
# system so that dependencies are checked; runs each program of it on a copy of
# SOURCES; removes it, and demands that no file of it is left.
set -euo pipefail
packages=$1 root=$2 name=$3 sources=$4
state=$root.state
mkdir -p "$root" "$state/updates" "$state/info" "$state/triggers"
cp /var/lib/dpkg/status "$state/status"
: >"$state/available"
dpkg_here() {
  dpkg --force-not-root --force-script-chrootless --instdir="$root" \
    --admindir="$state" --log="$state/log" "$@"
}
dpkg_here --install "$packages/$name"_*.deb >"$state/install.txt" 2>&1 || {
  cat "$state/install.txt"
  exit 1
}
cp -r "$sources" "$root.work"
cd "$root.work"
"$root/usr/bin/art5" check main.cpp --fail-on never -- -std=c++20 | grep emotion | head -1
"$root/usr/bin/art5" validate >/dev/null
for tidy in art5-clang-tidy art5-tidy; do
  [ -e "$root/usr/bin/$tidy" ] || continue
  echo "$tidy: $("$root/usr/bin/$tidy" --quiet '--checks=-*,art5-*' main.cpp -- -std=c++20 2>/dev/null | grep emotion | head -1)"
done
if [ -e "$root/usr/bin/art5-clangd" ]; then
  "$root/usr/bin/art5-clangd" --check=main.cpp 2>&1 | grep -o 'All checks completed, 0 errors'
fi
find "$root/usr/share/doc" -type f | sed "s|$root||" | sort
dpkg_here --purge "$name" >"$state/purge.txt" 2>&1
left=$(find "$root" ! -type d)
[ -z "$left" ] || { echo "left behind: $left" && exit 1; }
echo "removed, nothing is left"

#!/usr/bin/env python3
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes the edits of an annotations file in a copy of other people's code.

usage: annotate.py EDITS FOLDER

Each edit has a "file" below FOLDER, a regular expression "match" that must
match exactly one line (or, with "index", at least that many), and one of
  before       text put before the first character of the line that is no space
  line_before  lines put above it
  line_after   a line put below it; with "braced", both go into braces, for the
               body of a loop that has none
A file that was edited keeps a copy beside it, and a second run starts from
that copy. Exits 1 with file and pattern where an edit finds no place.
"""
import json
import os
import re
import shutil
import sys


def find_line(lines, edit):
    """The number of the line that the edit is about."""
    found = [i for i, line in enumerate(lines) if re.search(edit["match"], line)]
    if "index" in edit:
        if edit["index"] < len(found):
            return found[edit["index"]]
    elif len(found) == 1:
        return found[0]
    sys.exit(f"annotate.py: {edit['file']}: '{edit['match']}' matches {len(found)} lines")


def apply(lines, edit):
    """Makes one edit."""
    at = find_line(lines, edit)
    line = lines[at]
    indent = line[:len(line) - len(line.lstrip())]
    if "before" in edit:
        lines[at] = indent + edit["before"] + line.lstrip()
    elif "line_before" in edit:
        lines[at:at] = edit["line_before"].rstrip("\n").split("\n")
    elif edit.get("braced"):
        lines[at:at + 1] = [indent + "{", line, indent + edit["line_after"], indent + "}"]
    else:
        lines[at + 1:at + 1] = [indent + edit["line_after"]]


def main(argv):
    if len(argv) != 3:
        sys.exit(__doc__)
    with open(argv[1], encoding="utf-8") as file:
        edits = json.load(file)["edits"]
    for name in sorted({edit["file"] for edit in edits}):
        path = os.path.join(argv[2], name)
        kept = path + ".unannotated"
        if not os.path.exists(kept):
            shutil.copyfile(path, kept)
        with open(kept, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().replace("\r\n", "\n").split("\n")
        for edit in edits:
            if edit["file"] == name:
                apply(lines, edit)
        with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write("\n".join(lines))
        print(f"annotated {name}")


if __name__ == "__main__":
    main(sys.argv)

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# usage: names.py TREE
# Two types never share one qualified name: where two files of a program define
# art5::X differently, its behaviour is undefined, and no compiler has to say so.
# Reads the types that the rooms in TREE define outside anonymous namespaces, as
# LLVM's style writes them: at the margin.
import collections
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
from arrows import sources

OPENS = re.compile(r"^(?:inline )?namespace(?: ([\w:]+))? \{")
CLOSES = re.compile(r"^\} *// namespace")
TYPE = re.compile(r"^(?:template .*> )?(?:struct|class|union|enum(?: class| struct)?) ([\w:]+)(?: final)?(?: *[:{].*)?$")


def definitions(lines):
    """Line and qualified name of each type that other files see."""
    inside = []
    for number, line in enumerate(lines, 1):
        opened = OPENS.match(line)
        if opened:
            inside.append(opened.group(1))
        elif CLOSES.match(line) and inside:
            inside.pop()
        else:
            found = TYPE.match(line)
            if found and None not in inside:
                yield number, "::".join(inside + [found.group(1)])


def main():
    tree = sys.argv[1]
    where, files = collections.defaultdict(list), 0
    for path in sources(tree):
        files += 1
        with open(os.path.join(tree, path), encoding="utf-8") as text:
            for number, name in definitions(text):
                where[name].append(f"{path}:{number}")
    twice = {name: places for name, places in where.items() if len(places) > 1}
    for name, places in sorted(twice.items()):
        print(f"'{name}' is defined more than once: {', '.join(places)}")
    print(f"{files} files, {len(where)} types, {len(twice)} names taken twice")
    return 1 if twice or not where else 0


if __name__ == "__main__":
    sys.exit(main())

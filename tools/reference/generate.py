#!/usr/bin/env python3
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes what is generated from the art5 program and its data.

generate.py ART5 share FOLDER DATE [PROGRAM...]
                                     manual pages (of DATE) and completions;
                                     PROGRAM: others that are installed too
generate.py ART5 pages [--check]     docs/reference; --check writes nothing and
                                     fails if a page is not up to date
"""
import os
import sys

sys.dont_write_bytecode = True
import completions
import drop_ins
import man
import pages
import program


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def main(arguments):
    if len(arguments) < 2 or arguments[1] not in ("share", "pages"):
        sys.exit(__doc__)
    seen = program.read(arguments[0])
    if arguments[1] == "share":
        folder, date, *others = arguments[2:]
        manual = {**man.pages(seen, date, others),
                  **drop_ins.pages(seen, others, date)}
        for name, text in manual.items():
            write(os.path.join(folder, "man", name), text)
        for name, text in completions.scripts(seen).items():
            write(os.path.join(folder, name), text)
        return 0
    folder = os.path.join(program.SOURCE, "docs", "reference")
    stale = 0
    for name, text in pages.pages(seen).items():
        path = os.path.join(folder, name)
        if "--check" not in arguments:
            write(path, text)
        elif not os.path.exists(path) or open(path, encoding="utf-8").read() != text:
            print(f"docs/reference/{name} is out of date: run "
                  "tools/reference/generate.py build/llvm-19/bin/art5 pages")
            stale = 1
    return stale


sys.exit(main(sys.argv[1:]))

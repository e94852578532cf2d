# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""manual.py FOLDER: every manual page below FOLDER is found by its name
(lexgrog) and rendered by man without a warning. Prints the names."""
import os
import pathlib
import re
import subprocess
import sys

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80",
               "MANROFFSEQ": ""}


def run(*command):
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True,
                          text=True, encoding="utf-8")


def main():
    wrong = 0
    for page in sorted(pathlib.Path(sys.argv[1]).glob("man*/*")):
        name = page.name.rpartition(".")[0]
        found = run("lexgrog", str(page))
        if not re.search(f'"{re.escape(name)} - .+"', found.stdout):
            print(f"{page}: no name: {found.stdout}{found.stderr}")
            wrong = 1
        shown = run("man", "--warnings", "-l", str(page))
        if shown.returncode or shown.stderr:
            print(f"{page}: {shown.stderr}")
            wrong = 1
        print(name)
    return wrong


sys.exit(main())

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""walk.py PAGE FOLDER ART5: does what a page of docs/how-to says.

Each block behind a line "`NAME`:" becomes the file NAME in FOLDER. Each sh
block is run there; where the text behind it says "exits with N" it must, else
with 0. Each line of a text block must stand in what the sh block before it
printed."""
import os
import re
import subprocess
import sys

page, folder, art5 = sys.argv[1:4]
with open(page, encoding="utf-8") as text:
    parts = re.split(r"```(\w*)\n(.*?)```", text.read(), flags=re.DOTALL)
path = os.path.dirname(art5) + os.pathsep + os.environ["PATH"]
printed, steps, wrong = "", 0, []
for at in range(1, len(parts), 3):
    before, kind, block, after = parts[at - 1:at + 3]
    name = re.search(r"`([\w.-]+)`:\s*$", before)
    if name:
        with open(os.path.join(folder, name.group(1)), "w",
                  encoding="utf-8") as out:
            out.write(block)
    elif kind == "sh":
        done = subprocess.run(["sh", "-e", "-c", block], cwd=folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env={**os.environ, "PATH": path})
        printed, steps = done.stdout, steps + 1
        says = re.search(r"exits with (\d)", after)
        if done.returncode != int(says.group(1) if says else 0):
            wrong.append(f"{block.strip()}: exit {done.returncode}\n{printed}")
    elif kind == "text":
        wrong += [f"not printed: {line}\n{printed}"
                  for line in block.splitlines() if line not in printed]
print("\n".join(wrong) or f"{steps} steps as the page says")
sys.exit(1 if wrong or not steps else 0)

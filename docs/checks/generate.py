#!/usr/bin/env python3
# art5 - Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the pages of the checks of Article 5 from what art5 itself says.

generate.py ART5           writes one page for each check beside this file
generate.py ART5 --check   writes nothing; fails if a page is not up to date
"""
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

OPTIONS = """## Options

All checks that judge paths share these; see [common.md](common.md).
"""


def cards(art5):
    listing = subprocess.run([art5, "explain"], check=True, text=True,
                             capture_output=True).stdout
    for check in re.findall(r"^\S+ +(art5-[a-z-]+)$", listing, re.M):
        done = subprocess.run([art5, "explain", "--json", check], check=True,
                              text=True, capture_output=True)
        yield json.loads(done.stdout)


def bullets(lines):
    return "".join(f"- {line}\n" for line in lines)


def example(text):
    """Prose stays prose; from the first line that looks like code on, code."""
    prose, code = [], []
    for line in text.split("\n"):
        starts = re.match(r"\s*(\[\[|//|#|ART5_|\{|[\w:]+ [\w:&*]+\()", line)
        (code if code or starts else prose).append(line)
    out = "\n".join(prose).strip() + "\n"
    if code:
        out += "\n```cpp\n" + "\n".join(code).rstrip() + "\n```\n"
    return out.lstrip()


def page(card):
    parts = [f"# {card['check']}\n",
             f"Finds {card['title']}: paths on which all conditions of "
             f"{card['citation']} come together.\n",
             card["meaning"] + "\n"]
    if card["applies_from"]:
        parts.append(f"Applies from {card['applies_from']}.\n")
    parts.append("## What fires\n")
    parts.append(example(card["fires"]))
    parts.append("## What does not\n")
    parts.append(example(card["lawful"]))
    parts.append("## Conditions\n")
    parts.append("All of them, on one path:\n")
    parts.append(bullets(card["conditions"]))
    if card["exceptions"]:
        parts.append("## Exceptions\n")
        parts.append("A deployment claims one in `art5.json`, with its "
                     "evidence:\n")
        parts.append(bullets(card["exceptions"]))
    parts.append("## Tokens to start with\n")
    parts.append(bullets(f"`{token}`" for token in card["tokens"]))
    parts.append(OPTIONS)
    parts.append("## References\n")
    parts.append(f"- {card['citation']}: Regulation (EU) 2024/1689\n"
                 f"- `art5 explain {card['check']}`, also with "
                 "`--language de` and `--language nl`\n")
    return "\n".join(parts)


def main():
    art5, checking = sys.argv[1], sys.argv[2:] == ["--check"]
    stale = []
    for card in cards(art5):
        path = os.path.join(HERE, card["check"] + ".md")
        text = page(card)
        old = open(path, encoding="utf-8").read() if os.path.exists(path) else ""
        if old == text:
            continue
        stale.append(os.path.basename(path))
        if not checking:
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
    for name in stale:
        print(name, "is out of date" if checking else "written")
    return 1 if checking and stale else 0


sys.exit(main())

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""english.py: fails if a line of standard input holds English words outside of
quotes, names and code; prints how many lines there were.

Only words that are neither German nor Dutch are looked for.
"""
import html
import re
import sys

ENGLISH = re.compile(
    r"\b(the|which|are|not|with|does|this|that|from|has|and|but|by|its|it|"
    r"stands|takes|names|counts|claims?|deployments?|evidence|unused|unknown|"
    r"expected|found|missing|matches|declares?|did|you|mean|file|wrong|"
    r"condition|conditions|exception|site|sites)\b", re.I)
NOT_WORDS = [
    r"'[^']*'",                       # names, tokens, text of the code
    r"^\s*(\d+)? \|.*$",              # code
    r"\b\w+:[\w@]+\b",                # facet:token
    r"[\w./-]+:\d+(:\d+)?",           # places
    r"[\w.-]*(/[\w.-]+)+",            # paths, JSON pointers
    r"--[\w-]+",                       # options
    r"\bart5-[a-z-]+",                # checks
    r"\b(error|warning|note):",
    r"\b[\w]+(::[\w~]+)+",
    r"\b[\w]+_[\w]+\b",               # tokens of evidence, keys
    r"No such file or directory",      # as the system says it
]


def main():
    text = sys.stdin.read()
    if "--html" in sys.argv:
        text = re.sub(r"<(script|style|pre|code)\b.*?</\1>", "", text, flags=re.S)
        text = html.unescape(re.sub(r"<[^>]*>", "\n", text))
    # The Dutch and German words for it.
    allowed = set(sys.argv[1:]) - {"--html"}
    wrong = []
    lines = text.splitlines()
    for line in lines:
        rest = line
        for pattern in NOT_WORDS:
            rest = re.sub(pattern, " ", rest)
        if any(m.group(0).lower() not in allowed for m in ENGLISH.finditer(rest)):
            wrong.append(line)
    print("\n".join(wrong) if wrong else f"{len(lines)} lines")
    return bool(wrong) or not lines


sys.exit(main())

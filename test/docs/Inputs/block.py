# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""block.py FILE LANGUAGE [START]: the first fenced block of FILE in LANGUAGE
that starts with START."""
import re
import sys

path, language, start = (sys.argv[1:] + [""])[:3]
text = open(path, encoding="utf-8").read()
for found, body in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.M | re.S):
    if found == language and body.startswith(start):
        sys.stdout.write(body)
        sys.exit(0)
sys.exit("no such block")

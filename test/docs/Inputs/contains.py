# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""contains.py TEXT LINES: every line of LINES stands in TEXT."""
import sys

text, lines = (open(p, encoding="utf-8").read() for p in sys.argv[1:])
missing = [line for line in lines.splitlines() if line not in text]
sys.exit("\n".join(["missing:", *missing, "in:", text]) if missing else 0)

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""cold_runs.py RUNS COMMAND...: runs COMMAND so often, and fails unless every
run says the same. Prints "N runs, one report", or the reports that differ."""
import collections
import subprocess
import sys

runs, command = int(sys.argv[1]), sys.argv[2:]
said = collections.Counter()
for _ in range(runs):
    done = subprocess.run(command, capture_output=True, text=True)
    said[f"exit {done.returncode}\n{done.stdout}"] += 1
if len(said) == 1:
    print(f"{runs} runs, one report: " + next(iter(said)))
    sys.exit(0)
for text, times in said.most_common():
    print(f"--- {times} of {runs} runs\n{text}")
sys.exit(1)

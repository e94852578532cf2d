# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""each.py ART5 REPORT: explains the findings, ordered by deployment."""
import json
import subprocess
import sys

art5, report = sys.argv[1:3]
with open(report, encoding="utf-8") as text:
    found = json.load(text)["assessments"]
for a in sorted(found, key=lambda a: (a["deployment"], a["site"])):
    print("==", a["deployment"], a["verdict"], flush=True)
    subprocess.run([art5, "explain", a["id"], "--report", report], check=True)

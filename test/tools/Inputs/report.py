# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""report.py REPORT: a JSON report in short, gravest verdicts first."""
import json
import sys

report = json.load(open(sys.argv[1]))
print("as_of", report["as_of"])
order = ["prohibited", "conditional", "not_yet_applicable", "allowed"]
for a in sorted(report["assessments"], key=lambda a: order.index(a["verdict"])):
    where = a["location"]
    print(a["deployment"], a["provision"], a["site"], a["verdict"],
          f"missing={a['missing']}", f"basis={a['basis']}",
          f"{where['file']}:{where['line']}:{where['column']}")
    if a["verdict"] == "prohibited":
        worst = a
print("path", *(f"{s['kind']} {s['file']}" for s in worst["path"]))
print("origins", *sorted({b["origin"] for c in worst["conditions"]
                          for b in c["because"]}))
ledger = report["ledger"]
print(f"ledger files={ledger['files']} sites={ledger['sites']} "
      f"complete={ledger['complete']}")

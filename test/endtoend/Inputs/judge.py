# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""judge.py ART5 TABLE FOLDER: checks each case of a table, end to end.

All cases of a table that share a day and settings are deployments of one
art5.json, judged by one run of art5 over the table's program. FOLDER is
emptied and used. See ../README.md for what a case may say."""
import json
import os
import re
import shutil
import subprocess
import sys

DAY = "2026-11-22"


def write(path, value):
    with open(path, "w", encoding="utf-8") as out:
        json.dump(value, out)


def entries(case):
    return case["entry"] if isinstance(case["entry"], list) else [case["entry"]]


def run(art5, folder, program, cases):
    """The report and the hygiene findings of one run over these cases."""
    day, settings = cases[0].get("as_of", DAY), cases[0].get("settings", {})
    write(os.path.join(folder, "compile_commands.json"), [{
        "directory": folder, "file": program,
        "arguments": ["clang++", "-std=c++20", "-c", program]}])
    write(os.path.join(folder, "art5.json"), {
        "version": 1, "settings": settings,
        "deployments": [{"name": c["name"], "entry_points": entries(c),
                         **c.get("deployment", {})} for c in cases]})
    report = os.path.join(folder, "report.json")
    if os.path.exists(report):
        os.remove(report)
    done = subprocess.run(
        [art5, "check", "-p", folder, "--as-of", day, "--cache", "none",
         "--fail-on", "never", "--format", "json", "-o", report],
        cwd=folder, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"art5 check failed with {done.returncode}:\n{done.stderr}")
    with open(report, encoding="utf-8") as text:
        return json.load(text)


def problems(case, report, point):
    """What differs from what the case expects, as sentences."""
    found = [a for a in report["assessments"]
             if a["deployment"] == case["name"]
             and a["provision"] == case.get("point", point)
             and a["site"] == case.get("site", a["site"])]
    if case["verdict"] == "none":
        return [f"{a['site']} was judged: {a['verdict']}" for a in found]
    if not found:
        return ["nothing was judged"]
    out = []
    ranks = ["allowed", "not_yet_applicable", "conditional", "prohibited"]
    gravest = max(found, key=lambda a: ranks.index(a["verdict"]))

    def same(key, got):
        if key in case and got != case[key]:
            out.append(f"{key}: expected {case[key]}, got {got}")

    same("verdict", gravest["verdict"])
    same("missing", gravest["missing"])
    same("basis", gravest["basis"])
    same("would_be", gravest.get("would_be"))
    same("findings", len(found))
    status = {c["id"]: c["status"] for c in gravest["conditions"]}
    for name, wanted in case.get("conditions", {}).items():
        if status.get(name) != wanted:
            out.append(f"{name}: expected {wanted}, got {status.get(name)}")
    if case["verdict"] == "conditional" and "missing" not in case:
        out.append("a conditional case must say what is missing")
    if case["verdict"] == "allowed" and "basis" not in case:
        out.append("an allowed case must say its basis")
    hygiene = [h for h in report["hygiene"]
               if f"'{case['name']}'" in h["message"]]
    if sum(h["level"] != "note" for h in hygiene) != case.get("hygiene", 0):
        out.append(f"art5-deployment says {json.dumps(hygiene)}")
    shown = json.dumps([hygiene, gravest.get("notes", []),
                        gravest["path"]], ensure_ascii=False)
    for text in case.get("says", []):
        if not re.search(text, shown):
            out.append(f"nothing says '{text}' in {shown}")
    for text in case.get("silent", []):
        if re.search(text, shown):
            out.append(f"'{text}' is said")
    return out


def main():
    art5, table, folder = sys.argv[1:4]
    with open(table, encoding="utf-8") as text:
        table_of = json.load(text)
    source = os.path.join(os.path.dirname(os.path.abspath(table)), "..",
                          "programs", table_of["program"])
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    folder = os.path.realpath(folder)
    program = shutil.copy(source, folder)
    for paper in table_of.get("papers", []):
        with open(os.path.join(folder, paper), "w", encoding="utf-8") as out:
            out.write(f"What {paper} is about, and what was found.\n")
    groups, failed = {}, 0
    for case in table_of["cases"]:
        key = case.get("as_of", DAY) + json.dumps(case.get("settings", {}))
        groups.setdefault(key, []).append(case)
    for cases in groups.values():
        report = run(art5, folder, program, cases)
        for case in cases:
            wrong = problems(case, report, table_of["point"])
            failed += bool(wrong)
            for text in wrong:
                print(f"FAILED {case['name']}: {text}")
    count = len(table_of["cases"])
    print(f"{count - failed} of {count} cases as expected")
    sys.exit(1 if failed or not count else 0)


if __name__ == "__main__":
    main()

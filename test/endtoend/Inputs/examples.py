# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs every example of `art5 explain`: what fires fires, what does not does not.

examples.py ART5 FOLDER

An example is prose, then code, then comments that say what art5.json has. The
code that an example leaves out is that of the example that fires. Types, empty
bodies and callers are added here; nothing else is. Prints a line an example.
"""
import json
import os
import re
import subprocess
import sys

POINTS = ["a", "b", "ba", "bb", "c", "d", "e", "f", "g", "h"]
DAY = "2026-12-02"  # All points apply.

TYPES = """#include <vector>
struct Data { std::vector<float> Values; };
struct Profile : Data {}; struct Alert : Data {}; struct Player : Data {};
struct Offer : Data {}; struct Image : Data {}; struct Prompt : Data {};
struct Posts : Data {}; struct Payments : Data {}; struct Tenant : Data {};
struct Borrower : Data {}; struct Resident : Data {}; struct Risk : Data {};
struct Case : Data {}; struct Facts : Data {}; struct Person : Data {};
struct Frame : Data {}; struct Mood : Data {}; struct Label : Data {};
struct Matches : Data {}; struct Watchlist : Data {};
"""

CALLERS = {
    ("a", "fires"): "show(chooseAlert(Profile()));",
    ("b", "fires"): "present(nextOffer(Player()));",
    ("b", "lawful"): "endSession(nextOffer(Player()));",
    ("ba", "fires"): "undress(Image());",
    ("bb", "fires"): "generate(Prompt());",
    ("c", "fires"): "Tenant T; reject(T, score(Posts()));",
    ("c", "lawful"): "Borrower B; refuse(B, score(Payments()));",
    ("d", "fires"): "rank(Resident());",
    ("d", "lawful"): "weigh(factsOf(Case()));",
    ("e", "fires"): "add(nextFace());",
    ("e", "lawful"): "add(nextFaceOf(Person()));",
    ("f", "fires"): "infer(grab());",
    ("g", "fires"): "guess(Frame());",
    ("h", "fires"): "match(Frame(), Watchlist());",
}


def split(text):
    """Prose, code, and the members of art5.json that an example states."""
    code, stated, prose = [], [], []
    for line in text.split("\n"):
        if line.startswith("//"):
            stated.append(line[2:])
        elif code or line.startswith("[["):
            code.append(line)
        else:
            prose.append(line)
    members = " ".join(stated).strip()
    if members:
        assert members.startswith("art5.json:"), members
    return ("\n".join(prose).strip(), "\n".join(code).strip(),
            json.loads("{" + members.removeprefix("art5.json:") + "}"))


def defined(code):
    """The functions of an example, with bodies that do nothing."""
    out = []
    for line in code.split("\n"):
        nothing = "{}" if " void " in line or line.startswith("void ") else \
            "{ return {}; }"
        out.append(re.sub(r"\);$", ") " + nothing, line))
    return "\n".join(out)


def card(art5, point, language):
    out = subprocess.run([art5, "explain", point, "--json", "--language",
                          language], check=True, capture_output=True, text=True)
    return json.loads(out.stdout)


def judged(art5, folder, point, code, caller, members):
    """The verdicts of that point, for the example alone."""
    os.makedirs(folder)
    deployment = {"name": "example", "entry_points": ["main"],
                  "role": "deployer", "stage": "in_use"}
    deployment.update(members)
    with open(os.path.join(folder, "art5.json"), "w") as out:
        json.dump({"version": 1, "deployments": [deployment]}, out)
    with open(os.path.join(folder, "example.cpp"), "w") as out:
        out.write(f"{TYPES}{defined(code)}\nint main() {{ {caller} }}\n")
    with open(os.path.join(folder, "compile_commands.json"), "w") as out:
        json.dump([{"directory": folder, "file": "example.cpp", "arguments":
                    ["clang++", "-std=c++20", "-c", "example.cpp"]}], out)
    report = os.path.join(folder, "report.json")
    done = subprocess.run([art5, "check", "-p", folder, "--as-of", DAY,
                           "--fail-on", "never", "--format", "json", "-o",
                           report], capture_output=True, text=True)
    with open(report) as file:
        found = json.load(file)["assessments"]
    verdicts = {a["verdict"] for a in found if a["provision"] == f"5(1)({point})"}
    return verdicts or {done.stderr.strip() or "nothing judged"}


def main():
    art5, folder = sys.argv[1:]
    for point in POINTS:
        cards = {l: card(art5, point, l) for l in ("en", "de", "nl")}
        parts = {p: split(cards["en"][p]) for p in ("fires", "lawful")}
        for language, other in cards.items():
            for part in parts:
                assert split(other[part])[1:] == parts[part][1:], (
                    point, language, part, "code differs")
        for part, (prose, code, members) in parts.items():
            source = part if code else "fires"
            verdicts = judged(art5, os.path.join(folder, point + part), point,
                              parts[source][1], CALLERS[(point, source)],
                              members)
            print(f"{point} {part}: {', '.join(sorted(verdicts))}")


main()

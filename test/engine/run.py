#!/usr/bin/env python3
# art5 - Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs art5 over every small program of this folder and its twin.

A program is one file GROUP/NAME.cpp (or .c), or a folder multi/NAME. Built as
it stands it is the positive: art5 must judge a site in it prohibited, with
the closing step on each line marked '// CLOSES' and nowhere else. Built with
-DTWIN one fact differs, and nothing may be prohibited.

With --compile CXX the programs are only compiled, both ways, with warnings as
errors, and their form is checked; art5 is not needed for that.
"""
import argparse
import concurrent.futures
import fnmatch
import json
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.abspath(__file__))
MARK = re.compile(r"//\s*CLOSES\s*$")
STANDARD = re.compile(r"^// STD: (\S+)$", re.M)  # a program that needs more
VARIANTS = ("positive", "twin")
WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wno-unknown-attributes",
            "-Wno-attributes"]


@dataclass
class Program:
    name: str      # "values/branch.cpp", "multi/relay"
    group: str
    sources: list  # absolute paths of what is compiled
    files: list    # the sources and the headers beside them
    marks: list = field(default_factory=list)  # [(path, line)]


@dataclass
class Result:
    program: Program
    variant: str
    kind: str = "pass"  # pass missed line extra false-alarm exit error
    detail: str = ""
    found: bool = False  # something in the program was judged prohibited

    @property
    def key(self):
        return f"{self.program.name} {self.variant}"


def is_source(path):
    return path.endswith((".cpp", ".c"))


def make_program(name, group, files):
    program = Program(name, group, [f for f in files if is_source(f)], files)
    for path in files:
        with open(path, encoding="utf-8") as text:
            for number, line in enumerate(text, 1):
                if MARK.search(line):
                    program.marks.append((path, number))
    return program


def discover(root):
    """All programs below root, sorted by name."""
    programs = []
    for group in sorted(os.listdir(root)):
        folder = os.path.join(root, group)
        if not os.path.isdir(folder) or group.startswith((".", "_")):
            continue
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            if os.path.isdir(path):
                files = sorted(os.path.join(path, f) for f in os.listdir(path)
                               if is_source(f) or f.endswith(".h"))
                programs.append(make_program(f"{group}/{entry}", group, files))
            elif is_source(entry):
                programs.append(make_program(f"{group}/{entry}", group, [path]))
    return programs


def flags(path, variant, root):
    std = "c++20" if path.endswith(".cpp") else "c17"
    with open(path, encoding="utf-8") as text:
        if newer := STANDARD.search(text.read()):
            std = newer[1]
    result = ["-std=" + std, "-I", root, "-I", os.path.dirname(path)]
    return result + (["-DTWIN"] if variant == "twin" else [])


def compiler_for(path, cxx):
    return cxx if path.endswith(".cpp") else cxx.replace("++", "", 1) \
        if "clang" in cxx else cxx.replace("g++", "gcc")


# --- judging ---------------------------------------------------------------

def prohibited_places(report, cwd):
    """The sorted (path, line) of every assessment that is prohibited."""
    places = set()
    for assessment in report["assessments"]:
        if assessment["verdict"] == "prohibited":
            where = assessment["location"]
            path = os.path.realpath(os.path.join(cwd, where["file"]))
            places.add((path, int(where["line"])))
    return sorted(places)


def show(places):
    return ", ".join(f"{os.path.basename(p)}:{n}" for p, n in places) or "none"


def judge(result, places):
    program = result.program
    own = {os.path.realpath(f) for f in program.files}
    inside = [p for p in places if p[0] in own]
    marks = {(os.path.realpath(p), n) for p, n in program.marks}
    result.found = bool(places) if result.variant == "twin" else bool(inside)
    if result.variant == "twin":
        if places:
            result.kind, result.detail = "false-alarm", "at " + show(places)
    elif not inside:
        result.kind = "missed"
        result.detail = "prohibited elsewhere: " + show(places) \
            if places else "nothing prohibited"
    elif marks - set(inside):
        result.kind = "line"
        result.detail = (f"expected {show(sorted(marks))}, "
                         f"found {show(inside)}")
    elif marks and set(inside) - marks:
        result.kind = "extra"
        result.detail = "also at " + show(sorted(set(inside) - marks))


def run_one(program, variant, args):
    result = Result(program, variant)
    with tempfile.TemporaryDirectory(prefix="art5-engine-") as scratch:
        scratch = os.path.realpath(scratch)
        database = [{"directory": scratch, "file": source,
                     "arguments": [compiler_for(source, "clang++")] +
                     flags(source, variant, args.root) + ["-c", source]}
                    for source in program.sources]
        with open(os.path.join(scratch, "compile_commands.json"), "w",
                  encoding="utf-8") as out:
            json.dump(database, out, indent=1)
        command = [args.art5, "check", "-p", scratch, "--format", "json",
                   "--cache", "none"]
        try:
            done = subprocess.run(command, cwd=scratch, capture_output=True,
                                  text=True, timeout=args.timeout)
        except subprocess.TimeoutExpired:
            result.kind, result.detail = "error", f"over {args.timeout} s"
            return result
        except (OSError, UnicodeDecodeError) as error:
            result.kind, result.detail = "error", str(error)
            return result
        try:
            judge(result, prohibited_places(json.loads(done.stdout), scratch))
        except (ValueError, KeyError, TypeError) as error:
            result.kind = "error"
            result.detail = (f"exit {done.returncode}, no report "
                             f"({type(error).__name__}: {error}) "
                             + done.stderr.strip()[-300:])
            return result
    expected = 1 if variant == "positive" else 0
    # 3: the twin's only site is reached by nothing, and art5 says so.
    unreached = variant == "twin" and done.returncode == 3
    if result.kind == "pass" and done.returncode != expected and not unreached:
        result.kind = "exit"
        result.detail = (f"exit {done.returncode}, expected {expected} "
                         + done.stderr.strip()[-300:])
    return result


# --- only compiling ----------------------------------------------------------

def form_errors(program):
    """What is wrong with the text of a program, nothing if it is in form."""
    texts = {}
    for path in program.files:
        with open(path, encoding="utf-8") as text:
            texts[path] = text.read()
    errors = [f"{os.path.basename(path)} starts without a comment"
              for path, text in texts.items() if not text.startswith("// ")]
    switches = re.findall(r"^#\s*(?:ifdef|ifndef|if)\b.*\bTWIN\b",
                          "\n".join(texts.values()), re.M)
    if len(switches) != 1:
        errors.append(f"TWIN is tested {len(switches)} times, expected once")
    if not program.marks:
        errors.append("no line is marked CLOSES")
    errors += [f"{os.path.basename(path)}:{line}: CLOSES stands in the twin"
               for path, line in program.marks
               if in_twin_only(texts[path].splitlines(), line)]
    return errors


def in_twin_only(lines, number):
    """Whether a line is left out of the positive."""
    stack = []  # True: only the twin; False: only the positive; None: other
    for line in lines[:number]:
        word = line.replace("# ", "#").split()[:2]
        if word and word[0] in ("#if", "#ifdef", "#ifndef"):
            twin = word[1:] == ["TWIN"]
            stack.append(word[0] == "#ifdef" if twin else None)
        elif word == ["#else"] and stack[-1] is not None:
            stack[-1] = not stack[-1]
        elif word and word[0] == "#endif":
            stack.pop()
    return True in stack


def compile_one(program, variant, args):
    result = Result(program, variant)
    errors = form_errors(program) if variant == "positive" else []
    for source in program.sources:
        command = [compiler_for(source, args.compile)] + WARNINGS + \
            flags(source, variant, args.root) + ["-fsyntax-only", source]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            errors.append(next((l for l in done.stderr.splitlines()
                                if "error" in l), done.stderr[:300]))
    if errors:
        result.kind, result.detail = "error", "; ".join(errors)
    return result


# --- known limits and the report ---------------------------------------------

def read_limits(path):
    """{key: reason} of lines 'PROGRAM VARIANT reason'; '#' starts a comment."""
    limits = {}
    with open(path, encoding="utf-8") as text:
        for number, line in enumerate(text, 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            parts = line.split(None, 2)
            if len(parts) != 3 or parts[1] not in VARIANTS:
                sys.exit(f"{path}:{number}: expected 'PROGRAM "
                         "positive|twin REASON'")
            limits[f"{parts[0]} {parts[1]}"] = parts[2]
    return limits


def ratio(part, whole):
    return f"{100 * part / whole:5.1f} %" if whole else "    - "


def table(results):
    groups = {}
    for result in results:
        groups.setdefault(result.program.group, []).append(result)
    width = max(len(g) for g in [*groups, "all"])
    lines = [f"{'group':{width}}  programs  passed  failed   recall precision"]
    for name, members in [*sorted(groups.items()), ("all", results)]:
        positives = [r for r in members if r.variant == "positive"]
        hits = sum(r.found for r in positives)
        false = sum(r.found for r in members if r.variant == "twin")
        passed = sum(r.kind == "pass" for r in members)
        programs = len({r.program.name for r in members})
        lines.append(f"{name:{width}}  {programs:8}  {passed:6}  "
                     f"{len(members) - passed:6}  {ratio(hits, len(positives))}"
                     f"   {ratio(hits, hits + false)}")
    return "\n".join(lines)


def report(results, limits, judged):
    """Prints everything; the number of results that are not as expected."""
    if judged:
        print(table(results))
    failures = [r for r in results if r.kind != "pass"]
    known = [r for r in failures if r.key in limits]
    surprises = [r for r in results if r.kind == "pass" and r.key in limits]
    new = [r for r in failures if r.key not in limits]
    if known:
        print("\nKnown limits:")
        for r in known:
            print(f"  {r.key}: {r.kind}; {limits[r.key]}")
    if surprises:
        print("\nUnexpectedly passed (take them off the list of limits):")
        for r in surprises:
            print(f"  {r.key}")
    if new:
        print("\nFailures:")
        for r in sorted(new, key=lambda r: (r.kind, r.key)):
            print(f"  [{r.kind}] {r.key}: {r.detail}")
    bad = len(new) + len(surprises)
    print(f"\n{len(results) - bad - len(known)} passed, {bad} failed"
          + (f", {len(known)} known limits" if known else ""))
    return bad


def parse_arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--art5", help="the art5 program")
    parser.add_argument("--compile", metavar="CXX",
                        help="compile the programs instead of analysing them")
    parser.add_argument("--filter", default="*", metavar="GLOB",
                        help="only programs whose name matches")
    parser.add_argument("--variant", choices=VARIANTS, help="only this one")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--timeout", type=int, default=60, metavar="SECONDS")
    parser.add_argument("--expected-failures", metavar="FILE",
                        help="known limits: these must fail")
    parser.add_argument("--list", action="store_true",
                        help="list the programs and stop")
    parser.add_argument("--root", default=HERE, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if not (args.list or args.compile or args.art5):
        parser.error("one of --art5, --compile, --list is needed")
    if args.jobs < 1:
        parser.error("--jobs must be at least 1")
    if args.art5:
        args.art5 = os.path.abspath(args.art5)
    args.root = os.path.realpath(args.root)
    return args


def main():
    args = parse_arguments()
    programs = [p for p in discover(args.root)
                if fnmatch.fnmatch(p.name, args.filter)]
    if not programs:
        sys.exit(f"no program matches '{args.filter}'")
    if args.list:
        print("\n".join(p.name for p in programs))
        return 0
    limits = read_limits(args.expected_failures) \
        if args.expected_failures else {}
    every = {f"{p.name} {v}" for p in discover(args.root) for v in VARIANTS}
    for key in sorted(set(limits) - every):
        sys.exit(f"{args.expected_failures}: no such program: {key}")
    work = compile_one if args.compile else run_one
    variants = [args.variant] if args.variant else VARIANTS
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        tasks = [pool.submit(work, p, v, args)
                 for p in programs for v in variants]
        results = [task.result() for task in tasks]
    return 1 if report(results, limits, not args.compile) else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures what art5 costs, each row as a ratio within one run.

usage: run.py [--build DIR] [--llvm N] [--runs N] [--files N] [--functions N]

Prints a table: the row, what was measured, the ratio or the time, the target.
Times are processor times (user and system) of whole processes, the median of
paired runs, so that a busy machine disturbs little; memory is the peak. Needs
scripts/build to have run, with its target make_program. Exits 0 whatever comes
out: nothing here is a test.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


class Cost:
    """Of one process: processor seconds, elapsed seconds, peak MiB."""

    def __init__(self, cpu, wall, memory):
        self.cpu, self.wall, self.memory = cpu, wall, memory


def measure(command, cwd=None):
    """Runs a command to its end; its exit code does not matter."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - start,
                used.ru_maxrss / 1024)


def median(costs, field):
    return statistics.median(getattr(cost, field) for cost in costs)


def paired(first, second, runs, cwd=None):
    """Median costs of two commands that take turns."""
    pairs = [(measure(first, cwd), measure(second, cwd)) for _ in range(runs)]
    return [p[0] for p in pairs], [p[1] for p in pairs]


def row(name, measured, result, target):
    print(f"| {name} | {measured} | {result} | {target} |", flush=True)


def cold(args):
    """art5 check against a syntax check of the same file."""
    file = str(HERE / "heavy.cpp")
    flags = ["-std=c++20", "-w"]
    ours, clang = paired(
        [args.art5, "check", "--cache", "none", file, "--", *flags],
        [args.clang, "-fsyntax-only", *flags, file], args.runs)
    cpu = median(ours, "cpu") / median(clang, "cpu")
    memory = median(ours, "memory") / median(clang, "memory")
    row("art5 check, cold, one std-heavy file, processor time",
        f"{median(ours, 'cpu'):.2f} s / {median(clang, 'cpu'):.2f} s",
        f"{cpu:.2f}", "0.5")
    row("the same, memory",
        f"{median(ours, 'memory'):.0f} MiB / {median(clang, 'memory'):.0f} MiB",
        f"{memory:.2f}", "0.8")


def tidy(args):
    """All art5 checks in clang-tidy against one trivial check."""
    file = str(HERE / "heavy.cpp")
    base = [args.tidy, "--quiet", f"--load={args.module}", file]
    flags = ["--", "-std=c++20", "-w"]
    trivial = "readability-duplicate-include"
    ours, other = paired(base + [f"--checks=-*,{trivial},art5-*"] + flags,
                         base + [f"--checks=-*,{trivial}"] + flags, args.runs)
    row("all art5 checks in clang-tidy, processor time",
        f"{median(ours, 'cpu'):.2f} s / {median(other, 'cpu'):.2f} s",
        f"{median(ours, 'cpu') / median(other, 'cpu'):.2f}", "1.05")


def write_project(folder, count):
    """`count` files that include a common header, each with thirty functions."""
    (folder / "common.h").write_text(
        "#pragma once\n#include <functional>\n#include <map>\n"
        "#include <memory>\n#include <string>\n#include <vector>\n"
        "struct Item { std::string Name; std::vector<int> Values; };\n")
    commands = []
    for number in range(count):
        text = ['#include "common.h"']
        for k in range(30):
            deeper = f"f{number}_{k - 1}(M, X - 1)" if k else "X"
            text.append(f"int f{number}_{k}(std::map<std::string, Item> &M, int X) {{"
                        f' auto &It = M["a{k}"]; It.Values.push_back(X);'
                        f" return int(It.Values.size()) + {deeper}; }}")
        (folder / f"f{number}.cpp").write_text("\n".join(text) + "\n")
        commands.append({"directory": str(folder), "file": f"f{number}.cpp",
                         "arguments": ["c++", "-std=c++20", "-c", f"f{number}.cpp"]})
    (folder / "compile_commands.json").write_text(json.dumps(commands))


def warm(args, folder):
    """A second run, and one after a change, over many files."""
    write_project(folder, args.files)
    check = [args.art5, "check", "-p", ".", "--cache", "cache", "-o", os.devnull]
    first = measure(check, folder)
    again = [measure(check, folder) for _ in range(args.runs)]
    row(f"art5 check, warm, nothing changed, {args.files} files",
        f"cold {first.wall:.1f} s, {first.memory:.0f} MiB",
        f"{median(again, 'wall'):.2f} s", "1 s")
    alone, changed = [], []
    for run in range(args.runs):
        with open(folder / "f0.cpp", "a", encoding="utf-8") as file:
            file.write(f"// {run}\n")
        changed.append(measure(check, folder))
        alone.append(measure([args.art5, "check", "-p", ".", "--cache", "none",
                              "-o", os.devnull, "f0.cpp"], folder))
    more = median(changed, "wall") - median(alone, "wall")
    row("the same, one file changed", f"{median(changed, 'wall'):.2f} s, "
        f"that file alone {median(alone, 'wall'):.2f} s",
        f"+{more:.2f} s", "+0.5 s")


def solve(args, folder):
    """Linking and solving generated programs of growing size."""
    former = None
    sizes = sorted({args.functions // 100, args.functions // 10,
                    args.functions // 2, args.functions})
    for size in sizes:
        file = folder / "program.art5"
        subprocess.run([args.make_program, str(size), str(file)], check=True)
        cost = measure([args.art5, "check", "--summaries", str(file),
                        "-o", os.devnull])
        growth = ""
        if former and size == 2 * former[0]:
            growth = f", {cost.cpu / former[1].cpu:.2f} x the half"
        row(f"link and solve, {size:,} functions, {5 * size:,} statements",
            f"{cost.cpu:.2f} s processor time{growth}",
            f"{cost.wall:.2f} s, {cost.memory / 1024:.2f} GiB",
            "10 s, 2 GiB, 2.2 x" if size == args.functions else "")
        former = (size, cost)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--llvm", default="19")
    parser.add_argument("--build", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--functions", type=int, default=1000000)
    args = parser.parse_args()
    build = args.build or HERE.parents[1] / "build" / f"llvm-{args.llvm}"
    args.art5 = str(build / "bin/art5")
    args.module = str(build / "lib/libart5-tidy.so")
    args.make_program = str(build / "test/benchmarks/make_program")
    args.clang, args.tidy = f"clang++-{args.llvm}", f"clang-tidy-{args.llvm}"
    for needed in (args.art5, args.module, args.make_program):
        if not os.path.exists(needed):
            sys.exit(f"run.py: {needed} is missing; run scripts/build first")
    print("| work | measured | result | target |\n| --- | --- | --- | --- |")
    cold(args)
    tidy(args)
    with tempfile.TemporaryDirectory() as folder:
        solve(args, pathlib.Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        warm(args, pathlib.Path(folder))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""parallel.py ART5: cold and warm runs with more jobs than processors say the
same as one job. Under the thread sanitizer a race ends a run with its own exit
code (66), which is none of art5's."""
import json
import os
import subprocess
import sys
import tempfile

FACTS = """#pragma once
struct Frame { int Width; };
struct [[art5::source("face_image")]] Face { Frame Of; };
Face cut(const Frame &);
[[art5::purpose("emotion_inference"), art5::infers("emotion")]] int mood(const Face &);
"""
MANIFEST = {"version": 1, "deployments": [{
    "name": "shifts", "entry_points": ["see*"], "member_state": "NL",
    "role": "deployer", "actor": "private", "stage": "in_use",
    "contexts": ["workplace"], "subjects": ["worker"]}]}


def write(folder, files):
    with open(os.path.join(folder, "facts.h"), "w") as out:
        out.write(FACTS)
    with open(os.path.join(folder, "art5.json"), "w") as out:
        json.dump(MANIFEST, out)
    commands = []
    for number in range(files):
        name = f"see{number}.cpp"
        with open(os.path.join(folder, name), "w") as out:
            out.write('#include "facts.h"\n'
                      f"int see{number}(const Frame &F) {{ return mood(cut(F)); }}\n")
        commands.append({"directory": folder, "file": name,
                         "arguments": ["c++", "-std=c++20", "-c", name]})
    with open(os.path.join(folder, "compile_commands.json"), "w") as out:
        json.dump(commands, out)


def main():
    art5 = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        write(folder, 12)

        def run(jobs, cache):
            return subprocess.run(
                [art5, "check", "-p", ".", "--as-of", "2026-11-22", "--jobs",
                 str(jobs), "--cache", cache], cwd=folder,
                capture_output=True, text=True)
        wanted = run(1, "none")
        if wanted.returncode != 1 or "12 prohibited" not in wanted.stdout:
            sys.exit(f"one job: exit {wanted.returncode}\n{wanted.stdout}{wanted.stderr}")
        for jobs, cache in [(9, "none"), (9, "cache"), (9, "cache"), (1, "cache")]:
            got = run(jobs, cache)
            if (got.returncode, got.stdout) != (1, wanted.stdout):
                sys.exit(f"{jobs} jobs, cache {cache}: exit {got.returncode}\n"
                         f"{got.stdout}{got.stderr}")


main()

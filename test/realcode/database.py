#!/usr/bin/env python3
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes a compilation database for the samples that this machine can compile.

usage: database.py CLANG FOLDER JOBS

Tries every program of OpenCV's and dlib's samples below FOLDER, with dlib's
own sources as user code and OpenCV from the system, and keeps what CLANG
accepts. Writes FOLDER/compile_commands.json, and FOLDER/left_out.txt with the
first error of each file that it does not.
"""
import concurrent.futures
import glob
import json
import os
import subprocess
import sys

# dlib 19.24 is older than this diagnostic of clang's, an error by default.
DLIB = ["-std=c++17", "-Wno-missing-template-arg-list-after-template-kw", "-Idlib"]
FLAGS = {
    "opencv/samples/cpp": ["-std=c++17", "-isystem", "/usr/include/opencv4"],
    "opencv/samples/dnn": ["-std=c++17", "-isystem", "/usr/include/opencv4"],
    "opencv/samples/tapi": ["-std=c++17", "-isystem", "/usr/include/opencv4"],
    "dlib/examples": [*DLIB, "-isystem", "/usr/include/opencv4"],
    "dlib/dlib/all": DLIB,
}


def first_error(clang, folder, file, flags):
    """Nothing if the file compiles, else its first error."""
    result = subprocess.run([clang, "-fsyntax-only", "-w", *flags, file], cwd=folder,
                            capture_output=True, text=True, errors="replace", check=False)
    if result.returncode == 0:
        return None
    errors = [line for line in result.stderr.splitlines() if "error:" in line]
    return errors[0] if errors else f"{file}: {clang} ended with {result.returncode}"


def candidates(folder):
    """Every program with its flags, sorted."""
    for place, flags in sorted(FLAGS.items()):
        for path in sorted(glob.glob(os.path.join(folder, place, "**", "*.cpp"), recursive=True)):
            yield os.path.relpath(path, folder), flags


def main(argv):
    if len(argv) != 4:
        sys.exit(__doc__)
    clang, folder, jobs = argv[1], os.path.abspath(argv[2]), int(argv[3])
    files = list(candidates(folder))
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        errors = list(pool.map(lambda f: first_error(clang, folder, *f), files))
    entries = [{"directory": folder, "file": file, "arguments": [clang, *flags, "-c", file]}
               for (file, flags), error in zip(files, errors) if error is None]
    with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as out:
        json.dump(entries, out, indent=1)
    with open(os.path.join(folder, "left_out.txt"), "w", encoding="utf-8") as out:
        out.writelines(error + "\n" for error in errors if error)
    print(f"{len(entries)} of {len(files)} programs compile")
    if not entries:
        sys.exit("database.py: not one program compiles; see left_out.txt")


if __name__ == "__main__":
    main(sys.argv)

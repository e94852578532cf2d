# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# usage: arrows.py TREE
# Reads every #include of the rooms in TREE and fails on an arrow that runs
# upwards: a room includes only the rooms that stand below it here, and only the
# files named here include a header of clang.
import os
import re
import sys

# Each room with what it may include beside itself; top floor last. The rooms
# inside program/ are rooms of their own, "program" is what lies beside them.
FLOOR = {
    "support": [],
    "annotations": ["support"],
    "summary": ["support"],
    "models": ["support", "annotations", "summary"],
    "deployment": ["support", "annotations"],
    "law": ["support", "annotations", "deployment"],
    "extract": ["support", "annotations", "summary"],
}
BELOW_PROGRAM = ["support", "annotations", "summary", "models", "deployment", "law"]
FLOOR["program"] = BELOW_PROGRAM
FLOOR["program/relevance"] = FLOOR["program"] + ["program"]
FLOOR["program/flow"] = FLOOR["program/relevance"] + ["program/relevance"]
FLOOR["program/judge"] = FLOOR["program/flow"] + ["program/flow"]
ENGINE = BELOW_PROGRAM + [room for room in FLOOR if room.startswith("program")]
FLOOR["report"] = ENGINE
FLOOR["checks"] = ENGINE + ["report", "extract"]
FLOOR["editor"] = ENGINE + ["report", "checks"]
FLOOR["tools"] = ENGINE + ["report", "extract", "checks", "editor"]

# The door of the engine: the one file of program/ that may look into the rooms
# inside, because it runs them.
DOORS = {"program/Analysis.cpp": ["program/relevance", "program/flow", "program/judge"]}

# Who may include clang. A folder, or one file.
CLANG = [
    "extract/",
    "checks/",
    "annotations/Annotated.h",
    "annotations/AttributePlugins.h",
    "annotations/Attributes.cpp",
    "annotations/AttributesPlugin.cpp",
    "annotations/ClangCompat.h",
    "annotations/FactReader.h",
    "annotations/FactReader.cpp",
    "annotations/Problems.cpp",
    "annotations/UnknownAttributes.h",
    "annotations/UnknownAttributes.cpp",
    "editor/AnnotationText.cpp",
    "tools/art5/Compilations.h",
    "tools/art5/Compilations.cpp",
    "tools/art5-clang-tidy/main.cpp",
    "tools/art5-clangd/",
]
# What lies in such a folder and stays free of clang all the same.
NO_CLANG = ["checks/EditorSession", "checks/UnitAnalysis"]

# Other people's headers, by the folder that they are included from.
FOREIGN = ["llvm/", "clang", "nlohmann/", "valijson/", "kainjow/"]

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def room_of(path):
    """The room that a path lies in, the innermost one; None outside."""
    parts = path.split("/")[:-1]
    for length in (2, 1):
        name = "/".join(parts[:length])
        if len(parts) >= length and name in FLOOR:
            return name
    return None


def may_include_clang(path):
    if any(path.startswith(name) for name in NO_CLANG):
        return False
    return any(path == name or (name.endswith("/") and path.startswith(name)) for name in CLANG)


def wrong(path, line_number, quote, included):
    """What is wrong with that include; None if nothing is."""
    here = f"{path}:{line_number}"
    if re.match(r"clang(-[a-z]+)*/|clang-c/", included):
        if may_include_clang(path):
            return None
        return f"{here}: '{included}' is clang's, which this file has no business with"
    below, other = room_of(path), room_of(included)
    foreign = quote == "<" or any(included.startswith(name) for name in FOREIGN)
    if other is None and not foreign:
        return f"{here}: '{included}' does not say its room; includes start at the top of the tree"
    if other is None or other == below or other in FLOOR[below] + DOORS.get(path, []):
        return None
    return f"{here}: '{included}' stands above or beside '{below}', which may include " + (
        ", ".join(FLOOR[below]) or "no other room"
    )


def sources(tree):
    for top in sorted({room.split("/")[0] for room in FLOOR}):
        for folder, folders, files in os.walk(os.path.join(tree, top)):
            folders.sort()
            # Headers that stand in for a toolkit's are data for the parser.
            folders[:] = [f for f in folders if os.path.join(folder, f) != os.path.join(tree, "extract", "gpu")]
            for name in sorted(files):
                if name.endswith((".h", ".cpp", ".def")):
                    yield os.path.relpath(os.path.join(folder, name), tree)


def main():
    tree = sys.argv[1]
    complaints, files, includes = [], 0, 0
    for path in sources(tree):
        files += 1
        with open(os.path.join(tree, path), encoding="utf-8") as text:
            for number, line in enumerate(text, 1):
                found = INCLUDE.match(line)
                if found:
                    includes += 1
                    complaints.append(wrong(path, number, *found.groups()))
    complaints = [complaint for complaint in complaints if complaint]
    for complaint in complaints:
        print(complaint)
    print(f"{files} files, {includes} includes, {len(complaints)} arrows run upwards")
    return 1 if complaints or not includes else 0


if __name__ == "__main__":
    sys.exit(main())

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""preambles.py FOLDER INCLUDE: a program of files that start alike.

Three kinds share a start: "system" includes headers of the system alone,
"macros" an own header of macros first, and "own" one that declares something
after two of the system. Of the kind "beside" each file has a header of its own.
"""
import json
import os
import sys

folder, include = os.path.abspath(sys.argv[1]), sys.argv[2]


def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(text)


write("system/kept.h", """#pragma once
#define KEPT 0
template <typename T> struct Kept {
  T Value;
  T &get() { return Value; }
};
inline constexpr int twice(int N) { return 2 * N; }
""")
write("project/macros.h", "#include <art5/annotations.h>\n#define PEOPLE 3\n")
write("project/own.h", """#pragma once
#include <art5/annotations.h>
struct Image { int Pixels[4]; };
ART5_SOURCE("face_image") Image grab();
ART5_PURPOSE("emotion_inference") int infer(const Image &);
""")
STARTS = {"system": "<vector> <string> <kept.h>", "macros": '"macros.h" <vector> <kept.h>',
          "own": '<string> <kept.h> "own.h"', "beside": '"beside.h" <kept.h>'}
BODY = """
int use%(n)s(const Image &I) {
  std::vector<Kept<Image>> All{{I}};
  if (KEPT)
    return 0;
  return infer(All.back().get()) + twice(%(i)d);
}
"""
names = []
for kind, start in STARTS.items():
    for i in range(6 if kind == "system" else 4):
        name = f"beside{i}/main.cpp" if kind == "beside" else f"{kind}{i}.cpp"
        names.append((name, kind + str(i)))
        text = "".join(f"#include {header}\n" for header in start.split())
        if kind == "beside":
            write(f"beside{i}/beside.h", f"#define NUMBER {i}\n")
        if kind != "own":
            text += "#include \"own.h\"\n"
        write(name, text + "#include <vector>\n" + BODY % {"n": kind + str(i), "i": i})
write("main.cpp", '#include "own.h"\n' + "".join(f"int use{n}(const Image &);\n" for _, n in names)
      + "int main() { return 0" + "".join(f" + use{n}(grab())" for _, n in names) + "; }\n")
write("compile_commands.json", json.dumps([
    {"directory": folder, "file": name, "arguments":
     ["clang++", "-std=c++20", "-isystem", "system", "-Iproject", "-I" + include, "-c", name]}
    for name, _ in names + [("main.cpp", "")]]))
write("art5.json", json.dumps({"version": 1, "deployments": [
    {"name": "d", "role": "deployer", "stage": "in_use", "contexts": ["workplace"], "subjects": ["worker"]}]}))

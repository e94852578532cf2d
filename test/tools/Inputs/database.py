# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""database.py FOLDER [FLAG...]: writes compile_commands.json for its sources."""
import json
import os
import sys

folder, flags = os.path.abspath(sys.argv[1]), sys.argv[2:]
sources = sorted(os.path.join(where, name)
                 for where, _, names in os.walk(folder) for name in names
                 if name.endswith((".cpp", ".c")))
commands = [{"directory": folder, "file": source,
             "arguments": ["clang++" if source.endswith("pp") else "clang",
                           *flags, "-c", source]} for source in sources]
with open(os.path.join(folder, "compile_commands.json"), "w") as out:
    json.dump(commands, out)

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""command.py FOLDER COMMAND...: writes a compile_commands.json for FOLDER.

An entry a COMMAND, for each source of the folder; {file}, {name} and {folder}
in COMMAND stand for the source, its name and the folder. "DIRECTORY:" in front
is the entry's directory, otherwise the folder.
"""
import json
import os
import re
import sys

folder = os.path.abspath(sys.argv[1])
sources = sorted(name for name in os.listdir(folder)
                 if re.search(r"\.(c|cpp|cu|hip|cl|S|swift)$", name))
entries = []
for command in sys.argv[2:]:
    directory, found, rest = command.partition(": ")
    directory, command = (directory, rest) if found else (folder, command)
    for name in sources:
        entries.append({
            "directory": directory, "file": os.path.join(folder, name),
            "command": command.replace("{file}", os.path.join(folder, name))
                              .replace("{name}", name)
                              .replace("{folder}", folder)})
with open(os.path.join(folder, "compile_commands.json"), "w") as out:
    json.dump(entries, out, indent=1)

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""options.py ART5 FILE...: art5 knows each option and format that FILEs use;
YAML files are YAML."""
import re
import subprocess
import sys

art5, files = sys.argv[1], sys.argv[2:]
known = subprocess.run([art5, "check", "--help"], capture_output=True, text=True).stdout
formats = set(re.findall(r"^ +=(\w+)", known, re.M))
for name in files:
    text = open(name, encoding="utf-8").read()
    if name.endswith(".yml"):
        import yaml

        yaml.safe_load(text)
    commands = re.findall(r"art5 check ([^\n]*)", text)
    assert commands, name
    for command in (c.split("||")[0] for c in commands):
        for option in re.findall(r"(?<!\S)--?([a-z][a-z-]*)", command):
            assert re.search(rf"^ +--?{option}\b", known, re.M), (name, option)
        for form in re.findall(r"--format[ =](\w+)", command):
            assert form in formats, (name, form)

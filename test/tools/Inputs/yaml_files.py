# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""yaml_files.py FILE...: every FILE is YAML that holds a mapping."""
import subprocess
import sys

# Debian's own Python has the module.
CODE = """import sys, yaml
for name in sys.argv[1:]:
    assert isinstance(yaml.safe_load(open(name)), dict), name"""
sys.exit(subprocess.run(["/usr/bin/python3", "-c", CODE, *sys.argv[1:]]).returncode)

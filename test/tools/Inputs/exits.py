# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""exits.py CODE COMMAND...: runs the command and demands this exit code."""
import subprocess
import sys

wanted, command = int(sys.argv[1]), sys.argv[2:]
code = subprocess.run(command).returncode
sys.stdout.flush()
if code != wanted:
    sys.exit(f"exits.py: exit code {code}, wanted {wanted}")

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""commit.py SCRATCH MESSAGE: commits what is staged here, hooks of pre-commit
and all, with SCRATCH/bin in front of the path."""
import os
import subprocess
import sys

scratch, message = os.path.abspath(sys.argv[1]), sys.argv[2]
environment = dict(os.environ)
environment.update(
    HOME=scratch,
    PATH=os.path.join(scratch, "bin") + os.pathsep + environment["PATH"],
    PRE_COMMIT_HOME=os.path.join(scratch, "cache"),
    PRE_COMMIT_COLOR="never")
for command in (["pre-commit", "install"],
                ["git", "-c", "user.name=x", "-c", "user.email=x@example.org",
                 "commit", "-m", message]):
    code = subprocess.run(command, env=environment).returncode
    if code:
        sys.exit(code)

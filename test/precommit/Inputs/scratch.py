# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""scratch.py HOOKS PROJECT SOURCES: makes HOOKS a repository of hooks and
PROJECT a repository that uses them, with copies of SOURCES."""
import os
import shutil
import subprocess
import sys

hooks, project, sources = map(os.path.abspath, sys.argv[1:])


def git(folder, *arguments):
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org",
               *arguments]
    return subprocess.run(command, cwd=folder, check=True, text=True,
                          stdout=subprocess.PIPE).stdout


git(hooks, "init", "-q")
git(hooks, "add", ".")
git(hooks, "commit", "-qm", "hooks")
revision = git(hooks, "rev-parse", "HEAD").strip()

shutil.copytree(sources, project, dirs_exist_ok=True)
git(project, "init", "-q")
with open(os.path.join(project, ".pre-commit-config.yaml"), "w") as out:
    out.write(f"""repos:
  - repo: {hooks}
    rev: {revision}
    hooks:
      - id: art5-check
        args: ["--as-of=2026-11-22"]
        verbose: true
      - id: art5-manifest
""")

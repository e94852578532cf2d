# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""pkgconfig.py PREFIX COMPILER ARGUMENT...: compiles with what pkg-config says
about art5 in PREFIX; every path it names has to be there."""
import os
import shlex
import subprocess
import sys

prefix, compile_line = sys.argv[1], sys.argv[2:]
environment = dict(os.environ,
                   PKG_CONFIG_PATH=os.path.join(prefix, "lib", "pkgconfig"))


def ask(*question):
    done = subprocess.run(["pkg-config", *question, "art5"], check=True,
                          text=True, env=environment, stdout=subprocess.PIPE)
    return done.stdout.strip()


for variable in ("art5", "tidy_module", "attributes_plugin", "manifest_schema"):
    if not os.path.exists(shlex.split(ask("--variable=" + variable))[0]):
        sys.exit(f"pkg-config names a {variable} that is not there")
subprocess.run(compile_line + shlex.split(ask("--cflags")), check=True)

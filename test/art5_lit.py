# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# A module of its own, because lit sends the format to its workers.
import glob
import os
import signal

import lit.formats
import lit.util


def _children(pid):
    """The processes that a process started, theirs before itself."""
    for path in glob.glob(f"/proc/{pid}/task/*/children"):
        try:
            with open(path, encoding="ascii") as file:
                found = file.read().split()
        except OSError:
            continue
        for child in found:
            yield from _children(int(child))
            yield int(child)


def _kill(pid):
    for each in [*_children(pid), pid]:
        try:
            os.kill(each, signal.SIGKILL)
        except ProcessLookupError:
            pass


def limit_each_test(lit_config, seconds):
    """A test that hangs fails with its name. lit has that where a package of
    Python's is installed that Debian's lit does not bring."""
    if not lit.util.killProcessAndChildrenIsSupported()[0] and os.path.exists("/proc/self/task"):
        lit.util.killProcessAndChildrenIsSupported = lambda: (True, "")
        lit.util.killProcessAndChildren = _kill
    if lit.util.killProcessAndChildrenIsSupported()[0] and not lit_config.maxIndividualTestTime:
        lit_config.maxIndividualTestTime = seconds


class FilesWithRunLines(lit.formats.ShTest):
    """Leaves alone the sources of other tests."""

    def getTestsInDirectory(self, suite, path, lit_config, local_config):
        for test in super().getTestsInDirectory(suite, path, lit_config, local_config):
            with open(test.getSourcePath(), "rb") as file:
                if b"RUN:" in file.read():
                    yield test

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# A module of its own, because lit sends the format to its workers.
import lit.formats


class FilesWithRunLines(lit.formats.ShTest):
    """Leaves alone the sources of other tests."""

    def getTestsInDirectory(self, suite, path, lit_config, local_config):
        for test in super().getTestsInDirectory(suite, path, lit_config, local_config):
            with open(test.getSourcePath(), "rb") as file:
                if b"RUN:" in file.read():
                    yield test

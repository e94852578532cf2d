# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# A suite of two tests, one of which never ends.
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", ".."))
import art5_lit

config.name = "hang"
config.test_format = art5_lit.FilesWithRunLines(execute_external=False)
config.suffixes = [".txt"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.environ["HANG_FOLDER"]
config.environment["HANG_FOLDER"] = config.test_exec_root
art5_lit.limit_each_test(lit_config, 10)

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Tests of everything a user sees. A test is a file with RUN lines, in any
# folder beside this file but Inputs.
#
#   %clang, %clangxx       clang of the LLVM that art5 was built for
#   %clang_tidy            stock clang-tidy of that version
#   %tidy_module           the module, for %clang_tidy --load=
#   %attributes_plugin     the attribute-only plugin, for %clang -fplugin=
#   %art5_tidy             %clang_tidy with the module and the art5 checks alone
#   %annotation_tidy       the same with art5-annotation alone
#   %art5                  the command-line tool
#   %art5_clang_tidy       clang-tidy with art5 built in
#   %include               the folder of art5/annotations.h
#   %other_clang, %other_clang_tidy   of another LLVM than this build's
#   %gcc, %gxx, %clang14   other compilers
#   %validate_json         checks a JSON file against a schema
#   %chromium              the browser
#   %lit                   lit itself
#   %exits, %command       scripts of tools/Inputs
#
# Features: llvm-19 or llvm-22, and what is there of: art5, art5-clang-tidy,
# art5-clangd, other-llvm, gcc, clang14, chromium, and of the programs
# pre-commit, bash, zsh, fish, man, mandoc, dpkg, docs (what scripts/docs needs).
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(__file__))
import art5_lit

config.name = "art5"
config.test_format = art5_lit.FilesWithRunLines(execute_external=False)
# The longest takes a minute on two cores that have nothing else to do.
art5_lit.limit_each_test(lit_config, 600)
config.suffixes = [".cpp", ".c", ".h", ".test"]
config.excludes = ["Inputs", "engine", "realcode", "fuzz", "benchmarks"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.art5_build, "test", "lit")

version = config.llvm_version
other = {"19": "22", "22": "19"}[version]
tools = config.llvm_tools


def built(*path):
    return os.path.join(config.art5_build, *path)


def program(name, path, feature=None):
    """Defines a substitution, and the feature if the program is there."""
    if path and os.path.exists(path):
        config.substitutions.append((name + r"\b", path))
        if feature:
            config.available_features.add(feature)
    else:
        config.substitutions.append((name + r"\b", "missing-program-" + name.strip("%")))


config.available_features.add("llvm-" + version)
module = built("lib", "libart5-tidy.so")
tidy = os.path.join(tools, "clang-tidy")

# Longer names first: substitutions are made in order.
program("%clang_tidy", tidy)
program("%clangxx", os.path.join(tools, "clang++"))
program("%clang14", shutil.which("clang++-14"), "clang14")
program("%clang", os.path.join(tools, "clang"))
program("%gxx", shutil.which("g++-12") or shutil.which("g++"), "gcc")
program("%gcc", shutil.which("gcc-12") or shutil.which("gcc"), "gcc")
program("%other_clang_tidy", shutil.which("clang-tidy-" + other), "other-llvm")
program("%other_clang", shutil.which("clang++-" + other))
program("%attributes_plugin", built("lib", "libart5-attributes.so"))
program("%tidy_module", module)
program("%art5_clang_tidy", built("bin", "art5-clang-tidy"), "art5-clang-tidy")
program("%art5_clangd", built("bin", "art5-clangd"), "art5-clangd")
config.substitutions.append(
    (r"%annotation_tidy\b", f"{tidy} --load={module} --checks=-*,art5-annotation --quiet")
)
config.substitutions.append(
    (r"%art5_tidy\b", f"{tidy} --load={module} --checks=-*,art5-* --quiet")
)
program("%art5", built("bin", "art5"), "art5")
program("%validate_json", built("test", "bin", "validate-json"))
program("%chromium", shutil.which("chromium"), "chromium")
config.substitutions.append((r"%lit\b", f"{config.python} {config.art5_lit}"))
config.substitutions.append((r"%include\b", os.path.join(config.art5_source, "include")))
config.substitutions.append((r"%source\b", config.art5_source))
config.substitutions.append((r"%build\b", config.art5_build))
config.substitutions.append((r"%llvm_version\b", version))
config.substitutions.append((r"%other_llvm_version\b", other))
config.substitutions.append((r"%python\b", config.python))
for script in ["exits", "command"]:
    config.substitutions.append(
        (rf"%{script}\b", os.path.join(config.test_source_root, "tools", "Inputs", script + ".py")))

for name in ["pre-commit", "bash", "zsh", "fish", "man", "mandoc", "dpkg",
             "cmake", "ninja", "make", "meson", "bear"]:
    if shutil.which(name):
        config.available_features.add(name)
debian_python = "/usr/bin/python3"
if subprocess.run([debian_python, "-c", "import markdown"], capture_output=True).returncode == 0:
    config.available_features.add("docs")

path = [tools, os.path.join("/usr/lib", "llvm-19", "bin"), config.environment.get("PATH", "")]
config.environment["PATH"] = os.pathsep.join(path)

#!/usr/bin/env python3
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Asks clang whether the functions that models describe are declared.

Each model file is compared with the declarations of the installed headers of
its library; a library that is not installed is skipped. A name that no header
declares is an error, unless elsewhere.txt says where it comes from; an entry
of elsewhere.txt that is not needed is one too.
"""
import argparse
import fnmatch
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CPP = """algorithm any array atomic barrier bit bitset cassert cctype charconv
chrono cmath compare complex condition_variable coroutine csetjmp csignal
cstdarg cstdio cstdlib cstring ctime cwchar deque exception execution expected
filesystem flat_map flat_set format forward_list fstream functional future
initializer_list iomanip ios iostream istream iterator latch list locale map
memory memory_resource mutex numeric optional ostream print queue random ranges
regex scoped_allocator semaphore set shared_mutex source_location span sstream
stack stdexcept stop_token streambuf string string_view syncstream system_error
thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility
valarray variant vector""".split()
C = """assert.h ctype.h err.h fcntl.h math.h poll.h pthread.h sched.h
semaphore.h setjmp.h signal.h stdio.h stdlib.h string.h strings.h inttypes.h
sys/ioctl.h sys/select.h sys/socket.h sys/stat.h sys/time.h sys/uio.h sys/wait.h
syslog.h threads.h time.h unistd.h wchar.h wctype.h arpa/inet.h dirent.h malloc.h
alloca.h""".split()
# Model file -> headers; the first one has to exist, the others may.
HEADERS = {
    "cpp-*": CPP,
    "c-library": C + ["cstring", "cstdlib", "cstdio", "cmath", "cctype",
                      "ctime", "csignal", "csetjmp", "cwchar", "cwctype", "cinttypes",
                      "clocale"],
    "opencv": ["opencv2/opencv.hpp", "opencv2/face.hpp", "opencv2/core/ocl.hpp",
               "opencv2/core/utils/filesystem.hpp",
               "opencv2/core/cuda.hpp", "opencv2/cudaimgproc.hpp"],
    "dlib": ["dlib/image_processing.h", "dlib/image_processing/frontal_face_detector.h",
             "dlib/dnn.h",
             "dlib/opencv.h", "dlib/image_io.h", "dlib/image_transforms.h",
             "dlib/clustering.h", "dlib/svm.h", "dlib/matrix.h",
             "dlib/image_loader/load_image.h"],
    "libcurl": ["curl/curl.h"],
    "nlohmann-json": ["nlohmann/json.hpp"],
    "onnxruntime": ["onnxruntime_cxx_api.h"],
    "tensorflow-lite": ["tensorflow/lite/interpreter.h",
                        "tensorflow/lite/model.h", "tensorflow/lite/c/c_api.h"],
    "openvino": ["openvino/openvino.hpp"],
    "cuda": ["cuda_runtime.h"],
    "libtorch": ["torch/script.h", "torch/torch.h"],
}
INLINE = re.compile(r"^(__cxx11|__1|_V2|_Cpo|__debug|json_abi\w*|dnn4_v\w+|"
                    r"experimental_dnn\w*|__cust\w*|__cpo|literals|\w+_literals)$")


def expand(name):
    """All names that braces stand for."""
    parts = [p.split(",") if i % 2 else [p]
             for i, p in enumerate(re.split(r"[{}]", name))]
    return ["".join(x.strip() for x in p) for p in itertools.product(*parts)]


def split_member(name):
    """Class and method, where the method may be an operator."""
    match = re.match(r"(.*)::(operator\W.*|<\w+>|~?[\w*]+)$", name)
    return match.groups() if match else ("", name)


def plain(name):
    """A name as models write it, without inline namespaces."""
    cls, method = split_member(name)
    parts = [p for p in cls.split("::") if p and not INLINE.match(p)]
    return "::".join(parts + [method])


def spellings(name):
    """A function object of <ranges> is named differently by each library."""
    match = re.match(r"(std::ranges::(?:views::)?__\w+?)(_fn|::__fn|)::"
                     r"operator\(\)$", name)
    if not match:
        return [name]
    return [f"{match[1]}{end}::operator()" for end in ("_fn", "::__fn", "")]


def names_of(entry):
    given = [entry["name"]] if "name" in entry else entry.get("names", [])
    return [n for g in given for n in expand(g)]


def modelled(document):
    """Every name of a model file, with the class it is listed under."""
    for function in document.get("functions", []):
        for name in names_of(function):
            yield name, ""
    for cls in document.get("classes", []):
        for name in names_of(cls):
            yield name, ""
            for method in cls.get("methods", []):
                for m in names_of(method):
                    yield f"{name}::{m}", name


def declared(clang, headers):
    """The qualified names that the headers declare; None without them."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "all.cpp"
        source.write_text(f"#include <{headers[0]}>\n" + "".join(
            f"#if __has_include(<{h}>)\n#include <{h}>\n#endif\n"
            for h in headers[1:]))
        probe = pathlib.Path(folder) / "probe.cpp"
        probe.write_text(f"#if !__has_include(<{headers[0]}>)\n#error\n#endif\n")
        flags = ["-std=c++20", "-w", "-isystem", "/usr/include/opencv4"]
        if subprocess.run([clang, *flags, "-fsyntax-only", probe],
                          capture_output=True).returncode:
            return None
        done = subprocess.run(
            [clang, *flags, "-fsyntax-only", "-Xclang", "-ast-list", source],
            capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{headers[0]} does not compile:\n{done.stderr[:2000]}")
    return done.stdout.splitlines()


class Declarations:
    """What is declared: qualified names, and members by their bare name."""

    def __init__(self, lines):
        self.names, self.members = set(), set()
        for line in lines:
            if "operator" not in line: # vector::vector<_Tp, _Alloc>
                line = re.sub(r"(::~?\w+)<[^:]*>$", r"\1", line)
            name = plain(line)
            self.names.add(name)
            if "::" in name:
                self.members.add((name.split("::")[0], split_member(name)[1]))

    def has(self, name):
        return any(self.has_spelling(n) for n in spellings(plain(name)))

    def has_spelling(self, name):
        if name in self.names or "*" in name.replace("operator*", ""):
            return True
        cls, method = split_member(name)
        own = cls.split("::")[-1]
        if method in ("<constructor>", "<destructor>", "<conversion>",
                      "operator=") or method in (own, "~" + own):
            return cls in self.names
        # An inherited member: somewhere in the library.
        return (cls in self.names and cls[:1] and
                (cls.split("::")[0], method) in self.members)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clang", default="clang++")
    parser.add_argument("--models", type=pathlib.Path,
                        default=HERE.parent.parent / "models" / "libraries")
    parser.add_argument("--elsewhere", type=pathlib.Path,
                        default=HERE / "elsewhere.txt")
    arguments = parser.parse_args()
    elsewhere = {line.split("#")[0].strip(): False
                 for line in arguments.elsewhere.read_text().splitlines()
                 if line.split("#")[0].strip()}
    cache, failed, skipped = {}, 0, False
    for path in sorted(arguments.models.glob("*.json")):
        key = next((k for k in HEADERS if fnmatch.fnmatch(path.stem, k)), None)
        if key is None:
            print(f"{path.name}: no headers are named for it here")
            failed += 1
            continue
        if key not in cache:
            lines = declared(arguments.clang, HEADERS[key])
            cache[key] = lines and Declarations(lines)
        if cache[key] is None:
            print(f"{path.name}: not installed, skipped")
            skipped = True
            continue
        names = sorted(set(modelled(json.loads(path.read_text()))))
        missing = [n for n, cls in names if not cache[key].has(n) and
                   (not cls or cache[key].has(cls))] # A class counts once.
        for name in missing:
            entry = next((g for g in elsewhere if fnmatch.fnmatchcase(name, g)),
                         None)
            if entry is None:
                print(f"{path.name}: {name} is not declared")
                failed += 1
            else:
                elsewhere[entry] = True
        print(f"{path.name}: {len(names) - len(missing)} of {len(names)} names "
              "are declared")
    for entry, used in elsewhere.items():
        if not used and not skipped:
            print(f"elsewhere.txt: '{entry}' is not needed")
            failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

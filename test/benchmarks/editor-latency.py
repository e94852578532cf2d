#!/usr/bin/env python3
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures the time from a keystroke to its diagnostics, art5-clangd against
the stock clangd of the same version, as ratios within one run.

usage: editor-latency.py [--build DIR] [--llvm N] [--edits N] [--files N]

Both servers have the same file open. Edits, each one more character inside a
function body, take turns between them; a row gives the median of each and their
ratio. Times are elapsed ones and hold what clangd waits before it looks at an
edit. The file is alone in its project, or with --files others whose index
art5-clangd reads. Needs scripts/build to have run, with its target
make_program. Exits 0 whatever comes out: nothing here is a test.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "editors" / "Inputs"))
import lsp  # noqa: E402

# An annotated file as somebody writes one, and where keys are pressed in it.
SMALL = """\
#define SOURCE(T) [[clang::annotate("art5::source", T)]]
#define PURPOSE(T) [[clang::annotate("art5::purpose", T)]]
#define CONTEXT(T) [[clang::annotate("art5::context", T)]]
SOURCE("face_image") int grabFrame();
PURPOSE("emotion_inference") int inferMood(int Frame);
struct Desk {
  int Last = 0;
  void keep(int Frame) { Last = Frame; }
  int mood() const { return inferMood(Last); }
};
CONTEXT("workplace") int reviewShift(Desk &D) {
  D.keep(grabFrame());
  return D.mood() + /*here*/0;
}
"""
HEAVY_MARK = "std::size_t Place = 0"


class Editor:
    """One server with one open file, and the versions of its text."""

    def __init__(self, command, file, before, after):
        self.server = lsp.Server([*command, "--log=error"])
        self.server.watchdog.cancel()  # Heavy files take their time.
        self.before, self.after, self.uri = before, after, file.as_uri()
        self.typed, self.version = "", 1
        self.server.ask("initialize", {
            "processId": None, "rootUri": file.parent.as_uri(),
            "capabilities": {"textDocument": {"publishDiagnostics": {
                "relatedInformation": True, "versionSupport": True}}}})
        self.server.send("initialized", {})
        self.server.send("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": "cpp", "version": 1,
            "text": self.before + self.after}})
        self.found = self.server.diagnostics(1)

    def keystroke(self):
        """Types one more character; seconds until its diagnostics are there."""
        self.typed = self.typed + "1" if len(self.typed) < 8 else ""
        self.version += 1
        start = time.monotonic()
        self.server.send("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version},
            "contentChanges": [{"text": self.before + self.typed + self.after}]})
        self.found = self.server.diagnostics(self.version)
        return time.monotonic() - start


def split(text, mark):
    before, _, after = text.partition(mark)
    return before + mark, after


def measure(args, name, text, mark, folder):
    """One row: both servers on one file of the text, in the folder."""
    file = folder / "edited.cpp"
    file.write_text(text, encoding="utf-8")
    before, after = split(text, mark)
    editors = [Editor([program], file, before, after)
               for program in (args.ours, args.stock)]
    times = [[], []]
    for edit in range(args.edits + args.warm_up):
        for index, editor in enumerate(editors):
            took = editor.keystroke()
            if edit >= args.warm_up:
                times[index].append(took)
    ours, stock = (statistics.median(each) * 1000 for each in times)
    count = sum("art5-" in str(each.get("code", "")) for each in editors[0].found)
    print(f"| {name} | {ours:.0f} ms | {stock:.0f} ms | {ours / stock:.2f} | "
          f"{count} |", flush=True)
    for editor in editors:
        editor.server.ask("shutdown", None)
        editor.server.send("exit", None)
        editor.server.process.wait()


def project(args, folder, annotated):
    """A compilation database with an index of other files beside it."""
    folder.mkdir()
    (folder / "compile_commands.json").write_text(json.dumps([{
        "directory": str(folder), "file": "edited.cpp",
        "arguments": ["c++", "-std=c++20", "-w", "-c", "edited.cpp"]}]))
    (folder / "art5.json").write_text(json.dumps({"version": 1, "deployments": [
        {"name": "desk", "entry_points": ["main", "reviewShift"]}]}))
    if annotated is None:
        return folder
    # The option wins over the index that art5-clangd would write of one file.
    index = folder / "other.index"
    subprocess.run([args.make_program, str(args.files * 50), str(index),
                    str(annotated), "50"], check=True)
    (folder / ".clang-tidy").write_text(
        f"CheckOptions:\n  Index: {index}\n")
    return folder


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--llvm", default="19")
    parser.add_argument("--build", type=pathlib.Path)
    parser.add_argument("--edits", type=int, default=31)
    parser.add_argument("--warm-up", type=int, default=5)
    parser.add_argument("--files", type=int, default=1000)
    args = parser.parse_args()
    build = args.build or HERE.parents[1] / "build" / f"llvm-{args.llvm}"
    args.ours = str(build / "bin/art5-clangd")
    args.stock = shutil.which(f"clangd-{args.llvm}") or "clangd"
    args.make_program = str(build / "test/benchmarks/make_program")
    for needed in (args.ours, args.make_program):
        if not os.path.exists(needed):
            sys.exit(f"editor-latency.py: {needed} is missing; run scripts/build first")
    heavy = (HERE / "heavy.cpp").read_text(encoding="utf-8")
    print("| file | art5-clangd | clangd | ratio | art5 diagnostics |\n"
          "| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as top:
        top = pathlib.Path(top)
        for name, annotated in (("alone", None), (f"with {args.files:,} others", 40)):
            folder = project(args, top / name.replace(" ", "-").replace(",", ""), annotated)
            measure(args, f"small, annotated, {name}", SMALL, "/*here*/", folder)
            measure(args, f"std-heavy, annotated, {name}", heavy, HEAVY_MARK, folder)


if __name__ == "__main__":
    main()

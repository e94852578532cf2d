#!/usr/bin/env python3
# art5 - Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tests run.py against a pretended art5 that is right, or wrong on purpose."""
import json
import os
import stat
import subprocess
import sys
import tempfile
import textwrap
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))

PROGRAM = textwrap.dedent("""\
    // A face reaches the site; twin: it does not.
    #ifdef TWIN
    int main() { return 0; }
    #else
    int main() {
      return infer(); // CLOSES
    }
    #endif
    """)

# Reads the compilation database as art5 does and answers as MODE says.
PRETENDED = textwrap.dedent("""\
    #!{python}
    import json, os, sys
    folder = sys.argv[sys.argv.index("-p") + 1]
    assert sys.argv[sys.argv.index("--cache") + 1] == "none"
    entry = json.load(open(os.path.join(folder, "compile_commands.json")))[0]
    twin = "-DTWIN" in entry["arguments"]
    def report(lines, code):
        verdicts = [dict(verdict="prohibited", location=dict(
            file=entry["file"], line=l, column=3)) for l in lines]
        verdicts.append(dict(verdict="allowed", location=dict(
            file=entry["file"], line=1, column=1)))
        print(json.dumps(dict(assessments=verdicts)))
        sys.exit(code)
    mode = {mode!r}
    right = [] if twin else [6]
    if mode == "right": report(right, 0 if twin else 1)
    if mode == "blind": report([], 0)
    if mode == "wrong-line": report(right and [5], 0 if twin else 1)
    if mode == "one-more": report(right and [5, 6], 0 if twin else 1)
    if mode == "always": report([6], 1)
    if mode == "incomplete": report(right, 2)
    if mode == "broken": print("no json"); sys.exit(2)
    if mode == "elsewhere":
        entry["file"] = "/nowhere/other.cpp"
        report(right, 0 if twin else 1)
    """)


class RunnerTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = self.folder.name
        os.makedirs(os.path.join(self.root, "suite", "values"))
        self.write("suite/values/one.cpp", PROGRAM)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = os.path.join(self.root, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path

    def run_suite(self, mode, *more):
        fake = self.write("art5", PRETENDED.format(python=sys.executable,
                                                   mode=mode))
        os.chmod(fake, os.stat(fake).st_mode | stat.S_IXUSR)
        return self.call("--art5", fake, *more)

    def call(self, *arguments):
        return subprocess.run(
            [sys.executable, os.path.join(HERE, "run.py"), "--root",
             os.path.join(self.root, "suite"), *arguments],
            capture_output=True, text=True)

    def expect(self, mode, passed, failed, *texts):
        done = self.run_suite(mode)
        self.assertEqual(done.returncode, 1 if failed else 0, done.stdout)
        self.assertIn(f"{passed} passed, {failed} failed", done.stdout)
        for text in texts:
            self.assertIn(text, done.stdout)

    def test_right_answers_pass(self):
        self.expect("right", 2, 0, "100.0 %   100.0 %")

    def test_missed_positive_fails(self):
        self.expect("blind", 1, 1, "[missed] values/one.cpp positive",
                    "0.0 %       -")

    def test_false_alarm_in_twin_fails(self):
        self.expect("always", 1, 1, "[false-alarm] values/one.cpp twin",
                    "100.0 %    50.0 %")

    def test_wrong_line_fails(self):
        self.expect("wrong-line", 1, 1, "[line] values/one.cpp positive",
                    "expected one.cpp:6, found one.cpp:5")

    def test_additional_finding_fails(self):
        self.expect("one-more", 1, 1, "[extra] values/one.cpp positive")

    def test_finding_in_another_file_is_a_miss(self):
        self.expect("elsewhere", 1, 1, "[missed]", "other.cpp:6")

    def test_wrong_exit_code_fails(self):
        self.expect("incomplete", 0, 2, "[exit] values/one.cpp twin",
                    "exit 2, expected 0")

    def test_no_report_fails(self):
        self.expect("broken", 0, 2, "[error]", "exit 2, no report")

    def test_missing_program_fails(self):
        done = self.call("--art5", os.path.join(self.root, "absent"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("0 passed, 2 failed", done.stdout)

    def test_known_limit_may_fail(self):
        limits = self.write("limits.txt",
                            "# none\nvalues/one.cpp positive not built yet\n")
        done = self.run_suite("blind", "--expected-failures", limits)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("1 passed, 0 failed, 1 known limits", done.stdout)
        self.assertIn("not built yet", done.stdout)

    def test_known_limit_must_fail(self):
        limits = self.write("limits.txt",
                            "values/one.cpp positive not built yet\n")
        done = self.run_suite("right", "--expected-failures", limits)
        self.assertEqual(done.returncode, 1)
        self.assertIn("Unexpectedly passed", done.stdout)

    def test_limits_are_checked(self):
        for line in ("values/gone.cpp positive why", "values/one.cpp positive",
                     "values/one.cpp sometimes why"):
            limits = self.write("limits.txt", line + "\n")
            done = self.run_suite("right", "--expected-failures", limits)
            self.assertEqual(done.returncode, 1)
            self.assertIn("limits.txt", done.stderr)

    def test_filter_selects(self):
        self.write("suite/values/two.cpp", PROGRAM)
        done = self.run_suite("right", "--filter", "*/two*")
        self.assertIn("2 passed, 0 failed", done.stdout)
        self.assertEqual(self.run_suite("right", "--filter", "x").returncode, 1)

    def test_folder_is_one_program(self):
        os.makedirs(os.path.join(self.root, "suite", "multi", "pair"))
        self.write("suite/multi/pair/a.cpp", PROGRAM)
        self.write("suite/multi/pair/b.c", "// The other file.\n")
        done = self.call("--list")
        self.assertEqual(done.stdout, "multi/pair\nvalues/one.cpp\n")

    def test_form_is_checked(self):
        self.write("suite/values/two.cpp", "int main() {}\n")
        self.write("suite/values/three.cpp",
                   PROGRAM.replace("return 0;", "return\n0; // CLOSES\n"))
        done = self.call("--compile", "true")
        self.assertEqual(done.returncode, 1)
        for text in ("starts without a comment", "CLOSES stands in the twin"):
            self.assertIn(text, done.stdout)


if __name__ == "__main__":
    unittest.main()

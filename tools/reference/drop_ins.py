# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Manual pages of the programs that have clang-tidy or clangd in them. What is
clang-tidy's or clangd's own is told in their manuals."""
import os
import re

import man
import program as programs

TIDY_EXIT = [(0, "No errors; warnings may have been printed."),
             (1, "Errors: a file did not parse, or a finding of a check that "
                 "--warnings-as-errors names.")]

CONFIG = """Checks: '-*,art5-*'
CheckOptions:
  Index: /home/me/project/build/art5.index
  Language: de"""


def check_options():
    """(name, default, meaning) of the options that all checks share, as
    docs/checks/common.md tells them."""
    path = os.path.join(programs.SOURCE, "docs", "checks", "common.md")
    with open(path, encoding="utf-8") as file:
        table = file.read().split("## Options")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", table, re.M)
    return [(name, default.replace("`", ""), sentence(said))
            for name, default, said in rows]


def sentence(text):
    """A table's cell as a sentence. A value in front keeps its case."""
    first = text[0] if text.startswith("`") else text[0].upper()
    return (first + text[1:]).replace("`", "").rstrip(".") + "."


def paragraphs(*texts):
    return "\n.PP\n".join(man.escape(" ".join(t.split())) for t in texts) + "\n"


def listed(pairs):
    """A list of terms, each already marked up, with what is said of them."""
    return "".join(f".TP\n{term}\n{man.escape(said)}\n" for term, said in pairs)


def examples(pairs):
    return ".SH EXAMPLES\n" + "".join(
        f".TP\n{man.escape(said)}:\n.EX\n{man.escape(line)}\n.EE\n"
        for said, line in pairs)


def head(program, date, name, summary, synopsis):
    return (man.title(name, program, date) +
            f".SH NAME\n{man.escape(name)} \\- {man.escape(summary)}\n"
            f".SH SYNOPSIS\n{man.bold(name)}\n{synopsis}\n")


def see_also(*names):
    return (".SH CAVEATS\nart5 states facts and provisions. It is no legal "
            "advice.\n.SH SEE ALSO\n" +
            ",\n".join(f"{man.bold(name)}({section})"
                       for name, section in names) + "\n")


def checks_and_options(program):
    text = ".SH CHECKS\n" + ",\n".join(
        man.bold(name) for name in program.checks) + ".\n.PP\n"
    text += (f"{man.bold('art5 explain')} tells what each is about. They share "
             "these options, for\n.B CheckOptions\nin\n.IR .clang\\-tidy :\n")
    return text + listed(
        (man.bold(name), f"{said} Default: {default}.")
        for name, default, said in check_options())


FILES = [("\\fI.clang\\-tidy\\fR", "Which checks run, and their options; found "
          "upwards from each source file."),
         ("\\fIart5.json\\fR", "Deployments; found upwards from each source "
          "file."),
         ("\\fIcompile_commands.json\\fR", "How each file is compiled.")]


def clang_tidy(program, date):
    text = head(program, date, "art5-clang-tidy",
                "clang-tidy with the checks of art5 built in",
                "[" + man.italic("option") + " ...] " + man.italic("source") +
                " ...\n[\\fB\\-\\-\\fR " + man.italic("flag") + " ...]")
    text += ".SH DESCRIPTION\n" + paragraphs(
        "clang-tidy of LLVM " + program.llvm + ", all of it, which knows the "
        "attributes [[art5::...]] and the checks art5-* without a module to "
        "load. It takes clang-tidy's place wherever a clang-tidy can be named: "
        "in editors, for run-clang-tidy -clang-tidy-binary, in CMake's "
        "CXX_CLANG_TIDY.",
        "It looks at one file at a time. For paths across files write an index "
        "with art5 check --index and name it in the option Index; art5 check "
        "itself judges the whole program.")
    text += ".SH OPTIONS\n" + paragraphs(
        "Those of clang-tidy; --help lists them. The checks of art5 run where "
        "--checks or .clang-tidy says so.")
    text += checks_and_options(program)
    text += ".SH FILES\n" + listed(FILES)
    text += ".SH EXIT STATUS\n" + listed(
        (man.bold(str(code)), said) for code, said in TIDY_EXIT)
    text += examples([
        ("The checks of art5 alone",
         "art5-clang-tidy -p build --checks='-*,art5-*' review.cpp"),
        ("All files of a project",
         "run-clang-tidy -clang-tidy-binary art5-clang-tidy -p build "
         "-checks='-*,art5-*'"),
        ("In every build with CMake",
         "cmake -S . -B build -DCMAKE_CXX_CLANG_TIDY=\"art5-clang-tidy;"
         "--checks=-*,art5-*;--warnings-as-errors=art5-*\""),
        ("A .clang-tidy with an index", CONFIG)])
    return text + see_also(("art5-tidy", 1), ("art5-clangd", 1),
                           ("art5-check", 1), ("art5.json", 5),
                           ("clang-tidy-" + program.llvm, 1))


def clangd(program, date):
    text = head(program, date, "art5-clangd",
                "clangd with the checks of art5 built in",
                "[" + man.italic("option") + " ...]")
    text += ".SH DESCRIPTION\n" + paragraphs(
        "clangd of LLVM " + program.llvm + ", all of it: a language server "
        "that an editor starts. It knows the attributes [[art5::...]] and "
        "publishes the findings of art5 while somebody types, with their path "
        "as related information and the fix of a misspelt token as a code "
        "action.",
        "The checks run unless a .clang-tidy or .clangd of the project names "
        "checks of art5 itself; that then decides.")
    text += ".SH OPTIONS\n" + paragraphs(
        "Those of clangd; --help lists them.")
    text += checks_and_options(program)
    text += ".SH FILES\n" + listed(
        FILES + [("\\fI.clangd\\fR", "clangd's settings of a project."),
                 ("\\fI~/.config/clangd/config.yaml\\fR",
                  "clangd's settings of a person.")])
    text += ".SH ENVIRONMENT\n" + listed([
        ("\\fBCLANGD_FLAGS\\fR", "Further options, as for clangd.")])
    text += examples([
        ("Neovim 0.11, in init.lua",
         "vim.lsp.config('clangd', { cmd = { 'art5-clangd' } })\n"
         "vim.lsp.enable('clangd')"),
        ("Helix, in languages.toml",
         "[language-server.clangd]\ncommand = \"art5-clangd\""),
        ("Which compile command is found, and which errors",
         "art5-clangd --check=review.cpp")])
    return text + see_also(("art5-clang-tidy", 1), ("art5-check", 1),
                           ("art5.json", 5), ("clangd-" + program.llvm, 1))


def tidy(program, date):
    text = head(program, date, "art5-tidy",
                "run a stock clang-tidy with the module of art5",
                "[" + man.italic("argument of clang-tidy") + " ...]")
    text += ".SH DESCRIPTION\n" + paragraphs(
        "Runs the clang-tidy of LLVM " + program.llvm + " with the module "
        "libart5-tidy.so loaded, and hands all arguments on.",
        "clang-tidy itself goes on without a module that it cannot load, and a "
        "run that checked nothing looks clean. art5-tidy asks first whether "
        "the checks are there, and stops if they are not.")
    text += ".SH ENVIRONMENT\n" + listed([
        ("\\fBART5_CLANG_TIDY\\fR", "The clang-tidy to run; its LLVM must be "
         "that of the module."),
        ("\\fBART5_TIDY_MODULE\\fR", "The module, as an absolute path.")])
    text += ".SH EXIT STATUS\n" + listed(
        [(man.bold(str(code)), said) for code, said in TIDY_EXIT] +
        [(man.bold("2"), "The module or clang-tidy is missing, or the module "
          "did not load; nothing was checked.")])
    text += examples([
        ("One file", "art5-tidy -p build --checks='-*,art5-*' review.cpp"),
        ("With another clang-tidy",
         "ART5_CLANG_TIDY=/opt/llvm/bin/clang-tidy art5-tidy -p build "
         "review.cpp")])
    return text + see_also(("art5-clang-tidy", 1), ("art5-check", 1),
                           ("clang-tidy-" + program.llvm, 1))


PAGES = {"art5-clang-tidy": clang_tidy, "art5-clangd": clangd,
         "art5-tidy": tidy}


def pages(program, names, date):
    """Path below share/man -> text, for the programs `names`."""
    return {f"man1/{name}.1": PAGES[name](program, date) for name in names}

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the art5 program says about itself: its commands and their options, as
--help prints them, its checks and tokens. Everything generated reads this."""
import dataclasses
import json
import os
import re
import subprocess

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))


@dataclasses.dataclass
class Option:
    name: str  # with its dashes
    value: str  # "file", "" for a switch
    help: str
    choices: list = dataclasses.field(default_factory=list)  # (name, help)


@dataclasses.dataclass
class Command:
    name: str
    help: str
    operands: str  # "[FILE...]"
    options: list


@dataclasses.dataclass
class Program:
    version: str
    llvm: str  # its major version
    summary: str
    epilogue: str
    commands: list
    checks: list
    tokens: list  # of vocabulary.json


def run(art5, *arguments):
    return subprocess.run([art5, *arguments], check=True, text=True,
                          stdout=subprocess.PIPE).stdout


def options(text):
    """The options in a --help text, art5's own and --help."""
    found = []
    for line in text.split("\n"):
        choice = re.match(r"    =(\S+) +- +(.*)$", line)
        option = re.match(r"  (--?[\w-]+)(?:[= ]<([^>]+)>)? +- (.*)$", line)
        if choice:
            found[-1].choices.append(choice.groups())
        elif option and not option[1].startswith("--help-"):
            name, value, said = option.groups()
            said = re.sub(r" \(--help-hidden for more\)", "", said)
            found.append(Option(name, value or "", said))
    return found


def read(art5):
    text = run(art5, "--help")
    summary = re.match(r"OVERVIEW: art5 - (.*)\n", text)[1]
    epilogue = text[text.index("Exit codes:"):]
    commands = []
    for name, said in re.findall(r"^  ([a-z]+) +- (.*)$",
                                 text.split("SUBCOMMANDS:")[1]
                                 .split("OPTIONS:")[0], re.M):
        page = run(art5, name, "--help")
        usage = re.search(r"^USAGE: art5 \S+ \[options\] ?(.*)$", page, re.M)
        commands.append(Command(name, said, usage[1] if usage else "",
                                options(page)))
    checks = re.findall(r"^\S+ +(art5-[a-z-]+)$", run(art5, "explain"), re.M)
    with open(os.path.join(SOURCE, "law", "catalogue", "en.json"),
              encoding="utf-8") as file:
        hygiene = sorted(key.removeprefix("law.hygiene.") for key in json.load(file)
                         if key.startswith("law.hygiene."))
    with open(os.path.join(SOURCE, "annotations", "vocabulary.json"),
              encoding="utf-8") as file:
        vocabulary = json.load(file)
    version, llvm = re.match(r"art5 (\S+) \(LLVM (\d+)",
                             run(art5, "--version")).groups()
    return Program(version, llvm, summary, epilogue, commands, checks + hygiene,
                   vocabulary)

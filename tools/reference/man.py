# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Manual pages: art5(1), one for each command, and art5.json(5)."""
import re

import schema as schemas

NOTES = {
    "check": """Without -p and --summaries, compile_commands.json is looked for
in the current directory and in the usual build folders. FILE restricts the
run to these source files. Compiler flags behind "--" replace the compilation
database: art5 check review.cpp -- -Iinclude -std=c++20.""",
    "summarize": """A build action: it reads one file with its headers and
writes one summary, so that it can be cached and run elsewhere.""",
    "validate": """The exit code is 0 if all is correct, 1 if something is
stale or contradicts itself, 2 if a file is wrong.""",
}

EXAMPLE = """{ "version": 1, "deployments": [
  { "name": "hr-console", "entry_points": ["main"], "role": "deployer",
    "stage": "in_use", "contexts": ["workplace"], "subjects": ["worker"] } ] }"""

EXAMPLES = {
    "check": [("Judge the program built in build/", "art5 check -p build"),
              ("Write SARIF for code scanning",
               "art5 check -p build --format sarif -o art5.sarif"),
              ("Only what a branch changed",
               "art5 check -p build --since origin/main"),
              ("Only what a patch changes",
               "art5 check -p build --since - < change.patch"),
              ("Fail on new findings alone",
               "art5 check -p build --baseline former.json")],
    "dump": [("Look into a summary", "art5 dump review.art5")],
    "explain": [("List the points of Article 5", "art5 explain"),
                ("What a point asks for, in Dutch",
                 "art5 explain 'f' --language nl"),
                ("Explain a finding of a report",
                 "art5 explain f-9c21e04b --report report.json")],
    "init": [("Set a project up", "art5 init -p build"),
             ("What is probably missing", "art5 init -p build --suggest")],
    "link": [("Join two summaries", "art5 link a.art5 b.art5 -o program.art5"),
             ("The index of a program, for the checks",
              "art5 link -p build -o art5.index")],
    "summarize": [("Summarise one file",
                   "art5 summarize a.cpp -o a.art5 -- -Iinclude")],
    "validate": [("Check the art5.json that counts here", "art5 validate")],
}


def escape(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return re.sub(r"^\.", "\\&.", text, flags=re.M)


def bold(text):
    return f"\\fB{escape(text)}\\fR"


def italic(text):
    return f"\\fI{escape(text)}\\fR"


def title(name, program, date, section="1", volume="User Commands"):
    return (f'.TH "{name.upper()}" "{section}" "{date}" '
            f'"art5 {program.version}" "{volume}"\n')


def option(o):
    name = bold(o.name)
    if o.value:
        name += (" " if len(o.name) == 2 else "=") + italic(o.value)
    lines = [".TP", name, escape(o.help) + "."]
    for choice, said in o.choices:
        lines += [".RS", ".TP", bold(choice), escape(said.strip()) + ".", ".RE"]
    return "\n".join(lines) + "\n"


def epilogue(program, others):
    codes = [(0, "Nothing at the fail level."),
             (1, "Findings at it; they win over an incomplete run."),
             (2, "Wrong usage, or a wrong art5.json, rule or model file."),
             (3, "The analysis is incomplete: a file did not parse, a summary "
                 "could not be read.")]
    text = ".SH EXIT STATUS\n"
    for code, said in codes:
        text += f".TP\n{bold(str(code))}\n{escape(said)}\n"
    text += (".SH CAVEATS\nart5 states facts and provisions. It is no legal "
             "advice.\n.SH SEE ALSO\n")
    text += ",\n".join(f"{bold(name)}(1)" for name in others) + "\n"
    return text


def overview(program, date, others):
    text = title("art5", program, date)
    text += f".SH NAME\nart5 \\- {escape(program.summary)}\n"
    text += (".SH SYNOPSIS\n" + bold("art5") + "\n" + italic("command") +
             "\n[" + italic("option") + " ...]\n")
    text += (".SH DESCRIPTION\nart5 reads what code declares about its purpose "
             "and its data, and what art5.json declares about where it is "
             "used. It follows calls and values through the whole program, "
             "weighs the exceptions, and explains each finding by provision "
             "and by path.\n.SH COMMANDS\n")
    for command in program.commands:
        text += f".TP\n{bold('art5 ' + command.name)}\n{escape(command.help)}.\n"
    text += (".SH FILES\n.TP\n.I art5.json\nDeployments, models, rules and "
             "settings; found upwards from each source file.\n.TP\n"
             ".I ~/.cache/art5\nThe cache, unless \\fB\\-\\-cache\\fR or "
             "XDG_CACHE_HOME say otherwise.\n")
    return text + epilogue(program,
                           ["art5-" + c.name for c in program.commands] +
                           others)


def page(program, command, date):
    name = "art5-" + command.name
    text = title(name, program, date)
    short = re.split("[:;] ", command.help)[0]
    text += f".SH NAME\n{escape(name)} \\- {escape(short)}\n"
    text += (f".SH SYNOPSIS\n{bold('art5 ' + command.name)}\n[" +
             italic("option") + " ...]\n" + escape(command.operands) + "\n")
    text += f".SH DESCRIPTION\n{escape(command.help)}.\n"
    if command.name in NOTES:
        text += ".PP\n" + escape(NOTES[command.name]) + "\n"
    text += ".SH OPTIONS\n" + "".join(option(o) for o in command.options)
    if command.name in EXAMPLES:
        text += ".SH EXAMPLES\n"
        for said, line in EXAMPLES[command.name]:
            text += (f".TP\n{escape(said)}:\n.EX\n{escape(line)}\n.EE\n")
    return text + epilogue(program, ["art5"])


def manifest(program, date):
    schema = schemas.manifest(program)
    text = title("art5.json", program, date, "5", "File Formats")
    text += ".SH NAME\nart5.json \\- deployments of a program, for art5\n"
    text += ".SH DESCRIPTION\n" + escape(schema["description"]) + "\n"
    for o in schemas.objects_in(schema, schema, set()):
        if o is not schema:
            text += f".SH {escape(o.get('title', 'object').upper())}\n"
            if o.get("description"):
                text += escape(o["description"]) + "\n"
        for key, value, said in schemas.keys(o, schema):
            text += f".TP\n{bold(key)} ({escape(value.replace('`', ''))})\n"
            text += escape(said or "See the other keys.") + "\n"
    return text + (".SH EXAMPLES\n.EX\n" + escape(EXAMPLE) + "\n.EE\n"
                   ".SH SEE ALSO\n" + bold("art5-validate") + "(1),\n" +
                   bold("art5-init") + "(1),\n" + bold("art5-explain") +
                   "(1)\n")


def pages(program, date, others):
    """Path below share/man -> text. `others`: programs beside art5."""
    made = {"man1/art5.1": overview(program, date, others),
            "man5/art5.json.5": manifest(program, date)}
    for command in program.commands:
        made[f"man1/art5-{command.name}.1"] = page(program, command, date)
    return made

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Completions for bash, zsh and fish."""

SOURCES = "c cc cpp cxx c++ C m mm cppm ixx"


def kind(command, option):
    """What an option takes: "choices", "words", "file", "folder", "revision"
    or nothing that could be completed; with the words."""
    if option.choices:
        return "words", [name for name, _ in option.choices]
    if option.name == "--check":
        return "words", ["CHECKS"]
    return {"file": ("file", []), "file,...": ("file", []),
            "folder": ("folder", []), "folder|none": ("folder", ["none"]),
            "build": ("folder", []), "rev|-": ("revision", []),
            "code": ("words", ["en", "de", "nl"])}.get(
                option.value, ("", []))


def operands(command):
    return {"explain": "words", "init": ""}.get(command.name, "file")


def explained(program):
    return program.checks + sorted({t["name"] for t in program.tokens["tokens"]})


def words(program, names):
    return [w for n in names
            for w in (program.checks if n == "CHECKS" else [n])]


def one_line(text):
    return text.replace("\n", " ")


# bash

BASH = """# bash completion for art5. Generated from its options; do not edit.
_art5() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev='' command='' word i
  [ "$COMP_CWORD" -gt 0 ] && prev=${COMP_WORDS[COMP_CWORD - 1]}
  # "--format=js" comes as three words.
  if [ "$cur" = "=" ]; then
    cur=
  elif [ "$prev" = "=" ] && [ "$COMP_CWORD" -gt 1 ]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [ "$word" = "--" ]; then
      return
    elif [ -z "$command" ] && [ "${word#-}" = "$word" ]; then
      command=$word
    fi
  done
  COMPREPLY=()
  local files=0 folders=0 words=''
  case "$command:$prev" in
@VALUES@
    *)
      case "$command:$cur" in
@OPTIONS@
        :*) words='@COMMANDS@' ;;
@OPERANDS@
      esac
      ;;
  esac
  local IFS=$' \\t\\n'
  [ -z "$words" ] || COMPREPLY=($(compgen -W "$words" -- "$cur"))
  IFS=$'\\n'
  if [ "$files" = 1 ]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "$cur"))
  elif [ "$folders" = 1 ]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -d -- "$cur"))
  fi
}
complete -F _art5 art5
"""

BASH_REVISIONS = ("words=\"- HEAD $(git for-each-ref --format='%(refname:short)'"
                  " 2>/dev/null)\"")


def bash(program):
    values, options, rest = [], [], []
    for command in program.commands:
        for option in command.options:
            what, given = kind(command, option)
            if not option.value:
                continue
            does = {"file": "files=1", "folder": "folders=1",
                    "revision": BASH_REVISIONS}.get(what, "")
            given = " ".join(words(program, given))
            if given:
                does = f"words='{given}' {does}".rstrip()
            values.append(f"    {command.name}:{option.name}) "
                          f"{does or ':'} ;;")
        names = " ".join(o.name for o in command.options)
        options.append(f"        {command.name}:-*) words='{names}' ;;")
        takes = operands(command)
        if takes == "words":
            rest.append(f"        {command.name}:*) "
                        f"words='{' '.join(explained(program))}' ;;")
        elif takes:
            rest.append(f"        {command.name}:*) files=1 ;;")
    return (BASH.replace("@VALUES@", "\n".join(values))
            .replace("@OPTIONS@", "\n".join(options + [
                "        :-*) words='--help --version' ;;"]))
            .replace("@OPERANDS@", "\n".join(rest))
            .replace("@COMMANDS@", " ".join(c.name for c in program.commands)))


# zsh


def zsh_quote(text):
    for character in "\\[]:":
        text = text.replace(character, "\\" + character)
    return text.replace("'", "'\\''")


def zsh_action(program, command, option):
    what, given = kind(command, option)
    if given and what == "words":
        return "(" + " ".join(words(program, given)) + ")"
    return {"file": "_files", "folder": "_files -/",
            "revision": "_art5_revisions"}.get(what, " ")


def zsh(program):
    text = ("#compdef art5\n# Generated from the options of art5; do not edit."
            "\n\n_art5_revisions() {\n"
            "  local -a revisions\n"
            "  revisions=(- HEAD ${(f)\"$(git for-each-ref "
            "--format='%(refname:short)' 2>/dev/null)\"})\n"
            "  compadd -a revisions\n}\n\n_art5() {\n"
            "  local -a commands\n  commands=(\n")
    for command in program.commands:
        text += f"    '{command.name}:{zsh_quote(one_line(command.help))}'\n"
    text += ("  )\n  if (( CURRENT == 2 )); then\n"
             "    _describe command commands\n    return\n  fi\n"
             "  local command=$words[2]\n  shift words\n"
             "  (( CURRENT-- ))\n  case $command in\n")
    for command in program.commands:
        text += f"    {command.name})\n      _arguments"
        for option in command.options:
            join = "" if not option.value else (
                "" if len(option.name) == 2 else "=")
            spec = f"{option.name}{join}[{zsh_quote(option.help)}]"
            if option.value:
                spec += (f":{zsh_quote(option.value)}:"
                         f"{zsh_action(program, command, option)}")
            text += f" \\\n        '{spec}'"
        takes = operands(command)
        if takes == "words":
            text += (" \\\n        '*:what:(" +
                     " ".join(explained(program)) + ")'")
        elif takes:
            text += " \\\n        '*:file:_files'"
        text += "\n      ;;\n"
    return text + "  esac\n}\n\n_art5 \"$@\"\n"


# fish


def fish_quote(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish(program):
    lines = ["# Generated from the options of art5; do not edit.",
             "complete -c art5 -f"]
    for command in program.commands:
        lines.append("complete -c art5 -n __fish_use_subcommand -a "
                     f"{command.name} -d {fish_quote(one_line(command.help))}")
    for command in program.commands:
        seen = f"'__fish_seen_subcommand_from {command.name}'"
        for option in command.options:
            flag = "-s" if len(option.name) == 2 else "-l"
            line = (f"complete -c art5 -n {seen} {flag} "
                    f"{option.name.lstrip('-')} -d {fish_quote(option.help)}")
            what, given = kind(command, option)
            if option.value:
                line += " -r"
            if what == "file":
                line += " -F"
            elif what == "folder":
                line += " -a '(__fish_complete_directories)'"
            elif what == "revision":
                line += (" -a '- HEAD (git for-each-ref "
                         "--format=\"%(refname:short)\" 2>/dev/null)'")
            elif given:
                line += f" -a '{' '.join(words(program, given))}'"
            lines.append(line)
        takes = operands(command)
        if takes == "words":
            lines.append(f"complete -c art5 -n {seen} -a "
                         f"'{' '.join(explained(program))}'")
        elif takes:
            lines.append(f"complete -c art5 -n {seen} -F")
    return "\n".join(lines) + "\n"


def scripts(program):
    """Path below share/ -> text."""
    return {"bash-completion/completions/art5": bash(program),
            "zsh/site-functions/_art5": zsh(program),
            "fish/vendor_completions.d/art5.fish": fish(program)}

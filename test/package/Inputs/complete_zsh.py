# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""complete_zsh.py FUNCTIONS HOME LINE: types LINE and a tab into a zsh with a
terminal, and prints what the line then is."""
import os
import pty
import re
import select
import sys
import time

functions, home, line = sys.argv[1:]
with open(os.path.join(home, ".zshrc"), "w") as out:
    out.write(f"fpath=({functions} $fpath)\nautoload -Uz compinit\n"
              "compinit -u -d $HOME/.zcompdump\nPS1='ready> '\n"
              "unsetopt zle_bracketed_paste 2>/dev/null\n"
              # The line itself, without what the terminal does to it.
              "show() { print -r -- \"LINE:$BUFFER:END\" > $HOME/line; }\n"
              "zle -N show\nbindkey '^X' show\n")
child, terminal = pty.fork()
if child == 0:
    os.execvpe("zsh", ["zsh", "-i"], {**os.environ, "HOME": home, "ZDOTDIR": home,
                                      "TERM": "dumb"})


def read_until(pattern, seconds):
    seen, end = b"", time.time() + seconds
    while time.time() < end and not re.search(pattern, seen):
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
    return seen


read_until(b"ready> ", 30)
os.write(terminal, line.encode() + b"\t")
read_until(b"never", 2)
os.write(terminal, b"\x18")
end = time.time() + 20
path = os.path.join(home, "line")
while time.time() < end and not (os.path.exists(path) and
                                 "END" in open(path).read()):
    time.sleep(0.1)
text = open(path).read() if os.path.exists(path) else "no answer"
if os.path.exists(path):
    os.remove(path)
os.write(terminal, b"\x03exit\n")
os.close(terminal)
print(text)

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""raw.py SERVER FOLDER SCRIPT [SERVER OPTION...]: says the bytes of SCRIPT to a
language server and prints all that it answers, to the byte, and its exit code.

In a script "<json>" on a line of its own is a message with its header, any
other line is sent as it is ("\\r" and "\\n" written so). "@uri@" is a file in
FOLDER, "@wait N@" waits until N messages have come.
"""
import pathlib
import re
import subprocess
import sys
import threading


class Reader(threading.Thread):
    """Collects what a server says, so that it never waits for us."""

    def __init__(self, stream):
        super().__init__(daemon=True)
        self.stream, self.said, self.ended = stream, b"", False
        self.more = threading.Condition()
        self.start()

    def run(self):
        while part := self.stream.read1(1 << 16):
            with self.more:
                self.said += part
                self.more.notify()
        with self.more:
            self.ended = True
            self.more.notify()

    def wait(self, messages):
        with self.more:
            self.more.wait_for(
                lambda: self.ended or self.said.count(b"Content-Length") >= messages, 60)


def main():
    folder = pathlib.Path(sys.argv[2]).resolve()
    script = pathlib.Path(sys.argv[3]).read_text(encoding="utf-8")
    script = script.replace("@uri@", (folder / "raw.cpp").as_uri())
    process = subprocess.Popen(
        [sys.argv[1], "--log=error", "--background-index=false", "-j=1", *sys.argv[4:]],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder)
    reader = Reader(process.stdout)
    try:
        for line in script.splitlines():
            if wait := re.fullmatch(r"@wait (\d+)@", line):
                reader.wait(int(wait[1]))
                continue
            if line.startswith("#"):
                continue
            if line.startswith("{"):
                body = line.encode()
                data = b"Content-Length: %d\r\n\r\n" % len(body) + body
            else:
                data = line.encode().decode("unicode_escape").encode("latin-1")
            process.stdin.write(data)
            process.stdin.flush()
        process.stdin.close()
    except BrokenPipeError:
        sys.stdout.buffer.write(b"the server left\n")
    code = process.wait(timeout=100)
    reader.join(60)
    sys.stdout.buffer.write(reader.said + b"\nexit %d\n" % code)


if __name__ == "__main__":
    main()

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""lsp.py SERVER FILE [SERVER OPTION...]: opens FILE in a language server and
prints its diagnostics, what they relate to, and the edits of their fixes. With
UNTIL in the environment, the first diagnostics that hold that text.

Then replaces the first "BROKEN" of the text by "FIXED", if there is one, as an
editor would while somebody types, and prints the diagnostics again.
"""
import json
import os
import pathlib
import subprocess
import sys
import threading


class Server:
    """A language server and its two pipes."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        # A server that says nothing must not hang the tests.
        self.watchdog = threading.Timer(120, self.process.kill)
        self.watchdog.start()
        self.ids = 0
        self.heard = lambda message: None

    def send(self, method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params,
                           **more}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        size = 0
        while True:
            line = self.process.stdout.readline()
            if not line:
                sys.exit("the server ended")
            if line == b"\r\n":
                break
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        return json.loads(self.process.stdout.read(size))

    def ask(self, method, params):
        self.ids += 1
        self.send(method, params, id=self.ids)
        while True:
            message = self.receive()
            if message.get("id") == self.ids and "method" not in message:
                return message.get("result")
            self.heard(message)

    def diagnostics(self, version):
        while True:
            message = self.receive()
            if (message.get("method") == "textDocument/publishDiagnostics"
                    and message["params"].get("version", version) == version):
                return message["params"]["diagnostics"]

    def end(self):
        self.ask("shutdown", None)
        self.send("exit", None)
        print("exit", self.process.wait())
        self.watchdog.cancel()


def place(where):
    start = where["start"]
    return f'{start["line"] + 1}:{start["character"] + 1}'


def show(server, uri, found):
    for each in found:
        text = each["message"].split("\n")[0]
        print(f'{place(each["range"])}: {text} [{each.get("code", "")}]')
        for related in each.get("relatedInformation", []):
            print(f'  {place(related["location"]["range"])}: {related["message"]}')
        actions = server.ask("textDocument/codeAction", {
            "textDocument": {"uri": uri}, "range": each["range"],
            "context": {"diagnostics": [each]}}) or []
        for action in actions:
            for edits in action.get("edit", {}).get("changes", {}).values():
                for edit in edits:
                    print(f'  fix: {action["title"]}: {place(edit["range"])} '
                          f'"{edit["newText"]}"')


def main():
    file = pathlib.Path(sys.argv[2]).resolve()
    server = Server([sys.argv[1], "--log=error", "--background-index=false",
                     *sys.argv[3:]])
    server.ask("initialize", {
        "processId": None, "rootUri": file.parent.as_uri(),
        "capabilities": {"textDocument": {
            "publishDiagnostics": {"relatedInformation": True,
                                   "versionSupport": True,
                                   "codeActionsInline": False},
            "codeAction": {"codeActionLiteralSupport": {
                "codeActionKind": {"valueSet": ["quickfix"]}}}}}})
    server.send("initialized", {})
    text = file.read_text(encoding="utf-8")
    server.send("textDocument/didOpen", {"textDocument": {
        "uri": file.as_uri(), "languageId": "cpp", "version": 1, "text": text}})
    found = server.diagnostics(1)
    # A whole program is judged later than the file alone.
    wanted = os.environ.get("UNTIL", "")
    while wanted and not any(wanted in each["message"] for each in found):
        found = server.diagnostics(1)
    show(server, file.as_uri(), found)
    if "BROKEN" in text:
        print("-- typed")
        server.send("textDocument/didChange", {
            "textDocument": {"uri": file.as_uri(), "version": 2},
            "contentChanges": [{"text": text.replace("BROKEN", "FIXED", 1)}]})
        show(server, file.as_uri(), server.diagnostics(2))
    server.end()


if __name__ == "__main__":
    main()

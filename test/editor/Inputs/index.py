# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""index.py SERVER FOLDER STEP... [-- SERVER OPTION...]: edits the project in
FOLDER, a copy of desk/ with a compilation database, and prints what an editor
shows of review.cpp.

Steps, each of which waits for what it names, not for a time:
  open          opens review.cpp; prints its first diagnostics
  until TEXT    waits until the diagnostics of review.cpp hold TEXT
  without TEXT  waits until they do not
  file NAME     waits until the file FOLDER/NAME is there
  log TEXT      waits until the file FOLDER/log holds TEXT
  type          adds a comment to the top of review.cpp
  save A=B      replaces A by B in camera.cpp, in the editor and on disk
"""
import json
import os
import pathlib
import sys
import threading
import time

sys.dont_write_bytecode = True
import lsp


class Editor:
    """A server, and what was last said of each file."""

    def __init__(self, command, folder):
        self.folder = folder
        self.server = lsp.Server(command)
        # The index comes at low priority; a busy machine takes its time.
        self.server.watchdog.cancel()
        self.server.watchdog = threading.Timer(400, self.server.process.kill)
        self.server.watchdog.start()
        self.review, self.camera = folder / "review.cpp", folder / "camera.cpp"
        self.versions, self.shown = {}, None
        options = os.environ.get("INITIALIZATION_OPTIONS")
        self.server.ask("initialize", {
            "processId": None, "rootUri": folder.as_uri(),
            **({"initializationOptions": json.loads(options)} if options else {}),
            "capabilities": {"textDocument": {"publishDiagnostics": {
                "relatedInformation": True, "versionSupport": True}}}})
        self.server.send("initialized", {})

    def open(self, file):
        self.versions[file] = 1
        self.server.send("textDocument/didOpen", {"textDocument": {
            "uri": file.as_uri(), "languageId": "cpp", "version": 1,
            "text": file.read_text(encoding="utf-8")}})

    def change(self, file, text):
        self.versions[file] += 1
        self.server.send("textDocument/didChange", {
            "textDocument": {"uri": file.as_uri(),
                             "version": self.versions[file]},
            "contentChanges": [{"text": text}]})

    def wait(self, wanted):
        """Until the last diagnostics of review.cpp are as wanted."""
        while self.shown is None or not wanted(self.shown):
            message = self.server.receive()
            if message.get("method") != "textDocument/publishDiagnostics":
                continue
            params = message["params"]
            if params["uri"] == self.review.as_uri():
                if params["version"] != self.versions[self.review]:
                    print("version", params["version"], "of",
                          self.versions[self.review])
                self.shown = params["diagnostics"]
        return self.shown

    def show(self, step):
        print("--", step)
        for each in self.shown:
            print(f'{lsp.place(each["range"])}: ' + each["message"].split("\n")[0])
            for related in each.get("relatedInformation", []):
                where = related["location"]
                print(f'  {where["uri"].rsplit("/", 1)[1]}:'
                      f'{lsp.place(where["range"])}: {related["message"]}')


def holds(text):
    return lambda found: any(text in each["message"] for each in found)


def main():
    words = sys.argv[3:]
    options = []
    if "--" in words:
        options = words[words.index("--") + 1:]
        words = words[:words.index("--")]
    folder = pathlib.Path(sys.argv[2]).resolve()
    editor = Editor([sys.argv[1], "--log=error", *options], folder)
    while words:
        step = words.pop(0)
        if step == "open":
            editor.open(editor.review)
            editor.wait(lambda found: True)
        elif step == "until":
            editor.wait(holds(words[0]))
        elif step == "without":
            editor.wait(lambda found: not holds(words[0])(found))
        elif step == "file":
            while not (folder / words[0]).exists():
                time.sleep(0.05)
        elif step == "log":
            while words[0] not in (folder / "log").read_text(encoding="utf-8"):
                time.sleep(0.05)
        elif step == "type":
            editor.shown = None
            editor.change(editor.review,
                          "// typed\n" + editor.review.read_text(encoding="utf-8"))
            editor.wait(lambda found: True)
        elif step == "save":
            before, after = words[0].split("=")
            text = editor.camera.read_text(encoding="utf-8").replace(before, after)
            if editor.camera not in editor.versions:
                editor.open(editor.camera)
            editor.change(editor.camera, text)
            editor.camera.write_text(text, encoding="utf-8")
            editor.server.send("textDocument/didSave", {
                "textDocument": {"uri": editor.camera.as_uri()}})
        if step in ("until", "without", "file", "log", "save"):
            step += " " + words.pop(0)
        if not step.startswith(("file", "log", "save")):
            editor.show(step)
    editor.server.end()


if __name__ == "__main__":
    main()

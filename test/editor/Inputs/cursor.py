# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""cursor.py SERVER FILE [OPTION...] [-- SERVER OPTION...]: asks a language
server about places in FILE.

FILE holds marks, "@NAME@", which are no part of the text: at each, in order,
the server is asked what stands there (NAME starts with "h") or what can be
typed there (any other). Options say what the editor can do and wants.
"""
import argparse
import json
import pathlib
import re

import lsp

UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("server")
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--snippets", action="store_true")
    parser.add_argument("--locale")
    parser.add_argument("--language-id", default="cpp")
    parser.add_argument("--initialization", type=json.loads)
    parser.add_argument("--encoding", choices=UNITS, help="as clangd negotiates it")
    parser.add_argument("--trigger", help="the character that asked for completion")
    parser.add_argument("--typed", action="store_true",
                        help="send the text character by character")
    parser.add_argument("--parsed", action="store_true",
                        help="ask only when it is parsed; clangd guesses until then")
    parser.add_argument("--all", action="store_true", help="print whole completions")
    return parser.parse_known_args()


def marks(text):
    """The text without its marks, and where each was."""
    found, plain = [], ""
    for index, part in enumerate(re.split(r"@(\w+)@", text)):
        if index % 2:
            found.append((part, len(plain)))
        else:
            plain += part
    return plain, found


class Asker:
    def __init__(self, given, server_options):
        self.given = given
        self.server = lsp.Server([given.server, "--log=error", "--background-index=false",
                                  *server_options])
        formats = ["markdown", "plaintext"] if given.markdown else ["plaintext"]
        params = {
            "processId": None, "rootUri": given.file.resolve().parent.as_uri(),
            "capabilities": {"textDocument": {
                "hover": {"contentFormat": formats},
                "completion": {"completionItem": {
                    "snippetSupport": given.snippets,
                    "documentationFormat": formats}}}}}
        if given.encoding:
            params["capabilities"]["offsetEncoding"] = [given.encoding]
        if given.locale:
            params["locale"] = given.locale
        if given.initialization is not None:
            params["initializationOptions"] = given.initialization
        self.server.heard = self.heard
        result = self.server.ask("initialize", params)
        self.encoding = result.get("offsetEncoding", "utf-16")
        self.triggers = result["capabilities"]["completionProvider"]["triggerCharacters"]
        self.server.send("initialized", {})
        self.uri = given.file.resolve().as_uri()

    @staticmethod
    def heard(message):
        if message.get("method") == "window/showMessage":
            print("message:", message["params"]["message"])

    def place(self, text, offset):
        codec, size = UNITS[self.encoding]
        before = text[:offset]
        line = before[before.rfind("\n") + 1:]
        return {"line": before.count("\n"), "character": len(line.encode(codec)) // size}

    def open(self, text):
        typed = self.given.typed
        self.server.send("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": self.given.language_id, "version": 1,
            "text": "" if typed else text}})
        for offset, character in enumerate(text if typed else ""):
            end = self.place(text, offset)
            self.server.send("textDocument/didChange", {
                "textDocument": {"uri": self.uri, "version": offset + 2},
                "contentChanges": [{"range": {"start": end, "end": end},
                                    "text": character}]})
        if self.given.parsed:
            self.server.diagnostics(len(text) + 1 if typed else 1)

    def ask(self, text, name, offset):
        params = {"textDocument": {"uri": self.uri}, "position": self.place(text, offset)}
        if name.startswith("h"):
            show_hover(name, self.server.ask("textDocument/hover", params))
            return
        params["context"] = {"triggerKind": 1}
        if self.given.trigger:
            params["context"] = {"triggerKind": 2, "triggerCharacter": self.given.trigger}
        show_completion(name, self.server.ask("textDocument/completion", params),
                        self.given.all)


def span(where):
    return f'{lsp.place(where)}-{where["end"]["line"] + 1}:{where["end"]["character"] + 1}'


def show_hover(name, result):
    if result is None:
        print(f"{name}: nothing")
        return
    contents = result["contents"]
    print(f'{name}: {span(result["range"]) if "range" in result else ""} {contents["kind"]}')
    for line in contents["value"].split("\n"):
        print(f"{name}|{line}")


def show_completion(name, result, everything):
    items = result["items"]
    print(f'{name}: {len(items)} items{", more" if result["isIncomplete"] else ""}')
    for item in items if everything else items[:3]:
        edit = item["textEdit"]
        print(f'{name}| {item["label"]} | {item.get("detail")} | '
              f'{span(edit["range"])} {edit["newText"]}')
        if everything:
            print(json.dumps(item, indent=1, sort_keys=True, ensure_ascii=False))


def main():
    given, server_options = options()
    text, places = marks(given.file.read_text(encoding="utf-8"))
    asker = Asker(given, [o for o in server_options if o != "--"])
    print("triggers", " ".join(asker.triggers))
    asker.open(text)
    for name, offset in places:
        asker.ask(text, name, offset)
    asker.server.end()


if __name__ == "__main__":
    main()

# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""sentences.py ROOT [--list]: every sentence that the sources tell people
(support/Sentence.h) is in the German and the Dutch catalogue, none is left
over, and the places "{0}" are the same.

With --list, prints the sentences that are not translated yet.
"""
import json
import pathlib
import re
import sys

ROOMS = ("annotations", "checks", "deployment", "editor", "extract", "law",
         "models", "program", "report", "summary", "support", "tools")
STRING = r'"((?:[^"\\]|\\.)*)"'
SENTENCE = re.compile(r'\bSentence(?:\s+\w+)?\s*[({]\s*((?:' + STRING + r'\s*)+)')
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
LANGUAGES = {"de": "German", "nl": "Dutch"}


def unescape(text):
    return re.sub(r"\\(.)", lambda m: ESCAPES[m.group(1)], text)


def words_of(root):
    """The sentences of the sources and the words that schemas lend them."""
    found = {}
    for room in ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                text = re.sub(r"^\s*//.*$", "", path.read_text(), flags=re.M)
                for match in SENTENCE.finditer(text):
                    words = "".join(unescape(s) for s in
                                    re.findall(STRING, match.group(1)))
                    found.setdefault(words, path.relative_to(root))
            elif re.search(r"\.schema(\.in)?\.json$", path.name):
                for words in words_in(json.loads(path.read_text())):
                    found.setdefault(words, path.relative_to(root))
    return {w: p for w, p in found.items() if re.search(r"[A-Za-z]{2}", w)}


def words_in(schema):
    if isinstance(schema, list):
        for each in schema:
            yield from words_in(each)
    elif isinstance(schema, dict):
        if isinstance(schema.get("patternSays"), str):
            yield schema["patternSays"]
        if "enum" in schema or "$vocabulary" in schema:
            for key in ("title", "$vocabulary"):
                name = schema.get(key)
                if isinstance(name, str) and name not in ("full",) and not (
                        key == "$vocabulary" and "title" in schema):
                    yield name
                    break
        for each in schema.values():
            yield from words_in(each)


def places(text):
    return sorted(re.findall(r"\{\d\}", text))


def main():
    root = pathlib.Path(sys.argv[1])
    words = words_of(root)
    wrong = []
    for code, language in LANGUAGES.items():
        path = f"law/catalogue/{code}-problems.json"
        said = json.loads((root / path).read_text())
        if "--list" in sys.argv:
            for each in words:
                if each not in said:
                    print(json.dumps(each))
            return 0
        for each, where in words.items():
            if each not in said:
                wrong.append(f"{where}: no {language} for {each!r}")
            elif places(each) != places(said[each]):
                wrong.append(f"{path}: other places than {each!r}")
            elif each.count(" ") >= 2 and said[each] == each:
                wrong.append(f"{path}: left in English: {each!r}")
        for each in said:
            if each not in words:
                wrong.append(f"{path}: nothing says {each!r}")
        if list(said) != sorted(said):
            wrong.append(f"{path}: not sorted")
    print("\n".join(wrong) if wrong else f"{len(words)} sentences")
    return bool(wrong)


sys.exit(main())

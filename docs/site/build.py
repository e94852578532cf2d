#!/usr/bin/env python3
# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""build.py FOLDER: makes a site of the documentation in FOLDER.

Pages are docs/**/*.md and every other Markdown file of the repository that one
of them links to; other files that are linked to are copied. A link to nothing,
in a file or to a heading, is an error, and so are a page under docs/ that no
page links to, a block of JSON or TOML that does not read as such, and a block
of code inside a list. Needs Debian's python3-markdown; reads nothing from the network.
"""
import html
import json
import os
import posixpath
import re
import shutil
import sys
import tomllib
import urllib.parse

import markdown

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
HOME = "docs/README.md"
# Sections of the menu: folder under docs/, title.
SECTIONS = [("", "Start"), ("how-to", "How to"), ("editors", "Editors"),
            ("ci", "CI"), ("reports", "Reports"), ("explanation", "Explanation"),
            ("reference", "Reference"), ("checks", "Checks")]
# Blocks of code in a language that can be read: what is wrong with one.
BLOCK = re.compile(r"^```(json|toml)\n(.*?)^```$", re.M | re.S)
READERS = {"json": json.loads, "toml": tomllib.loads}
LINK = re.compile(r'(<(?:a|img)\b[^>]*?\b(?:href|src)=")([^"]*)(")')


def site_path(page):
    """Where a file of the repository lies in the site."""
    path = page[len("docs/"):] if page.startswith("docs/") else "project/" + page
    if not path.endswith(".md"):
        return path
    folder, name = posixpath.split(path)
    name = "index.html" if name == "README.md" else name[:-3] + ".html"
    return posixpath.join(folder, name)


def line_of(text, match):
    return text.count("\n", 0, match.start()) + 1


class Page:
    def __init__(self, path):
        self.path = path
        with open(os.path.join(SOURCE, path), encoding="utf-8") as file:
            text = file.read()
        reader = markdown.Markdown(extensions=["tables", "fenced_code", "toc",
                                               "sane_lists"])
        self.body = reader.convert(text)
        self.anchors = set(re.findall(r'\bid="([^"]+)"', self.body))
        heading = re.search(r"^# (.+)$", text, re.M)
        self.title = heading[1].replace("`", "") if heading else path
        self.headings = [(t["id"], t["name"]) for top in reader.toc_tokens
                         for t in top["children"]]
        self.blocks = [(line_of(text, block) + 1, block[1], block[2])
                       for block in BLOCK.finditer(text)]
        # Markdown readers do not agree on them: some print the marks.
        self.indented = [line_of(text, fence)
                         for fence in re.finditer(r"^ +```", text, re.M)]


class Site:
    def __init__(self, out):
        self.out = out
        self.pages, self.files, self.problems = {}, set(), []
        self.linked = {HOME}

    def read(self):
        waiting = [HOME] + sorted(
            os.path.relpath(os.path.join(where, name), SOURCE).replace(os.sep, "/")
            for where, _, names in os.walk(os.path.join(SOURCE, "docs"))
            for name in names if name.endswith(".md"))
        while waiting:
            path = waiting.pop()
            if path in self.pages:
                continue
            page = self.pages[path] = Page(path)
            for target, _ in self.targets(page):
                if target.endswith(".md"):
                    waiting.append(target)
                else:
                    self.files.add(target)
        for path in sorted(self.pages):
            self.check(self.pages[path])
            self.check_blocks(self.pages[path])
        for path in sorted(self.pages):
            if path.startswith("docs/") and path not in self.linked:
                self.problems.append(f"{path}: no page links to it")

    def resolve(self, page, link):
        """The file of the repository that a link means, and its anchor;
        nothing for links elsewhere."""
        link = html.unescape(link)
        if re.match(r"[a-z][a-z0-9+.-]*:", link):
            return None
        path, _, anchor = link.partition("#")
        path = urllib.parse.unquote(path)
        if not path:
            return page.path, anchor
        target = posixpath.normpath(
            posixpath.join(posixpath.dirname(page.path), path))
        if os.path.isdir(os.path.join(SOURCE, target)):
            target = posixpath.join(target, "README.md")
        return target, anchor

    def targets(self, page):
        """Existing files that a page links to."""
        for _, link, _ in LINK.findall(page.body):
            found = self.resolve(page, link)
            if (found and not found[0].startswith("..") and
                    os.path.isfile(os.path.join(SOURCE, found[0]))):
                yield found

    def check(self, page):
        for _, link, _ in LINK.findall(page.body):
            found = self.resolve(page, link)
            if not found:
                continue
            target, anchor = found
            if target != page.path:
                self.linked.add(target)
            if target.startswith("..") or not os.path.isfile(
                    os.path.join(SOURCE, target)):
                self.problems.append(f"{page.path}: link to nothing: {link}")
            elif anchor and target in self.pages and \
                    anchor not in self.pages[target].anchors:
                self.problems.append(
                    f"{page.path}: no such heading: {link}")

    def check_blocks(self, page):
        for line in page.indented:
            self.problems.append(
                f"{page.path}:{line}: a block of code starts at the margin")
        for line, language, text in page.blocks:
            try:
                READERS[language](text)
            except ValueError as error:
                self.problems.append(
                    f"{page.path}:{line}: no {language.upper()}: {error}")

    def relink(self, page):
        """The body of a page with its links as the site has them."""
        here = posixpath.dirname(site_path(page.path))

        def replace(match):
            found = self.resolve(page, match[2])
            if not found or found[0].startswith(".."):
                return match[0]
            to = posixpath.relpath(site_path(found[0]), here or ".")
            anchor = "#" + found[1] if found[1] else ""
            return match[1] + html.escape(urllib.parse.quote(to) + anchor) + match[3]
        return LINK.sub(replace, page.body)

    def menu(self, page):
        here = posixpath.dirname(site_path(page.path))
        text, seen = "", set()
        known = {folder for folder, _ in SECTIONS}
        others = sorted({p.split("/")[1] for p in self.pages
                         if p.startswith("docs/") and p.count("/") > 1} - known)
        for folder, title in SECTIONS + [(o, o.capitalize()) for o in others]:
            inside = "docs/" + (folder + "/" if folder else "")
            paths = [p for p in sorted(self.pages)
                     if p.startswith(inside) and "/" not in p[len(inside):]]
            paths.sort(key=lambda p: (not p.endswith("README.md"),
                                      not p.endswith("tutorial.md"), p))
            if not paths:
                continue
            text += f"<h2>{title}</h2><ul>"
            for p in paths:
                to = posixpath.relpath(site_path(p), here or ".")
                current = ' aria-current="page"' if p == page.path else ""
                text += (f'<li><a href="{html.escape(to)}"{current}>'
                         f"{html.escape(self.pages[p].title)}</a></li>")
            text += "</ul>"
        return text

    def contents(self, page):
        if len(page.headings) < 3:
            return ""
        return ('<details class="contents"><summary>On this page</summary><ul>' +
                "".join(f'<li><a href="#{i}">{n}</a></li>'
                        for i, n in page.headings) + "</ul></details>")

    def write(self):
        shutil.rmtree(self.out, ignore_errors=True)
        with open(os.path.join(HERE, "page.html"), encoding="utf-8") as file:
            template = file.read()
        for path, page in self.pages.items():
            where = site_path(path)
            up = posixpath.relpath(".", posixpath.dirname(where) or ".")
            text = template
            for key, value in (("title", html.escape(page.title)), ("up", up),
                               ("menu", self.menu(page)),
                               ("contents", self.contents(page)),
                               ("body", self.relink(page))):
                text = text.replace("{{" + key + "}}", value, 1) \
                    if key == "body" else text.replace("{{" + key + "}}", value)
            self.put(where, text)
        for path in self.files:
            where = os.path.join(self.out, site_path(path))
            os.makedirs(os.path.dirname(where), exist_ok=True)
            shutil.copyfile(os.path.join(SOURCE, path), where)
        shutil.copyfile(os.path.join(HERE, "style.css"),
                        os.path.join(self.out, "style.css"))

    def put(self, where, text):
        where = os.path.join(self.out, where)
        os.makedirs(os.path.dirname(where), exist_ok=True)
        with open(where, "w", encoding="utf-8") as file:
            file.write(text)


def main(arguments):
    if len(arguments) != 1:
        sys.exit(__doc__)
    site = Site(arguments[0])
    site.read()
    for problem in site.problems:
        print(problem, file=sys.stderr)
    if site.problems:
        return 1
    site.write()
    print(f"{len(site.pages)} pages in {arguments[0]}")
    return 0


sys.exit(main(sys.argv[1:]))

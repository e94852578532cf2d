# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""page.py FILE...: what a screen reader and a keyboard need of a page."""
import html.parser
import sys

VOID = {"meta", "input", "br", "link", "img"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.targets, self.headings = [], [], [], []
        self.captions = self.tables = 0
        self.tags = []

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        self.tags.append(tag)
        if "id" in a:
            self.ids.append(a["id"])
        for name in ("aria-labelledby",):
            if name in a:
                self.targets.append(a[name])
        if tag == "a":
            assert a["href"].startswith("#"), a
            self.targets.append(a["href"][1:])
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables += 1
        if tag == "caption":
            self.captions += 1
        if tag == "th":
            assert a.get("scope") in ("col", "row"), a
        if tag == "svg":
            assert a.get("role") == "img" and a.get("aria-label"), a
        if tag == "section":
            assert "aria-labelledby" in a or a.get("class") == "list", a
        if tag not in VOID and not tag.startswith(("rect", "path")):
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open[-3:], self.getpos())
        self.open.pop()


for name in sys.argv[1:]:
    page = Page()
    text = open(name, encoding="utf-8", errors="strict").read()
    page.feed(text)
    page.close()
    assert not page.open, page.open
    assert len(page.ids) == len(set(page.ids)), "an id stands twice"
    missing = set(page.targets) - set(page.ids)
    assert not missing, missing
    for before, after in zip(page.headings, page.headings[1:]):
        assert after <= before + 1, (before, after)
    assert page.headings.count(1) == 1
    assert page.tables == page.captions > 0
    for tag in ("main", "nav", "header", "footer"):
        assert page.tags.count(tag) == 1, tag

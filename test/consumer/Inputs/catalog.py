# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""catalog.py FOLDER: every schema in FOLDER/schema-catalog.json is there and is
a JSON Schema; the one of art5.json knows the tokens."""
import json
import os
import sys


def read(name):
    with open(os.path.join(sys.argv[1], name), encoding="utf-8") as file:
        return json.load(file)


catalog = read("schema-catalog.json")
assert catalog["schemas"], "no schema"
for entry in catalog["schemas"]:
    assert entry["fileMatch"] and "$schema" in read(entry["url"]), entry
assert "workplace" in json.dumps(read("art5.schema.json"))

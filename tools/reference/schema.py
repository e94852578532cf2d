# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The schema of art5.json, told for people."""
import json
import os

import program as program_module


def type_of(schema, root):
    """A few words for what a value has to be."""
    if "$ref" in schema:
        name = schema["$ref"].split("/")[-1]
        target = root["definitions"][name]
        return type_of({**target, **{k: v for k, v in schema.items()
                                     if k != "$ref"}}, root)
    if "allOf" in schema:
        return type_of({**schema["allOf"][0], **{
            k: v for k, v in schema.items() if k != "allOf"}}, root)
    if "anyOf" in schema or "oneOf" in schema:
        parts = [type_of(s, root) for s in schema.get("anyOf",
                                                      schema.get("oneOf"))]
        return " or ".join(dict.fromkeys(parts))
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    if "enum" in schema:
        if len(schema["enum"]) > 12:
            return "a token"
        return ", ".join(f"`{v}`" for v in schema["enum"])
    kind = schema.get("type", "object")
    if isinstance(kind, list):
        return " or ".join(kind)
    if kind == "array":
        return "list of: " + type_of(schema.get("items", {}), root)
    if schema.get("format") == "date":
        return "date, `YYYY-MM-DD`"
    return {"string": "text", "boolean": "`true` or `false`"}.get(kind, kind)

def objects_in(schema, root, done):
    """Objects with keys of their own below a schema, each once."""
    if "$ref" in schema:
        name = schema["$ref"].split("/")[-1]
        if name not in done:
            done.add(name)
            yield from objects_in(root["definitions"][name], root, done)
        return
    if schema.get("properties"):
        yield schema
        for value in schema["properties"].values():
            yield from objects_in(value, root, done)
    for key in ("anyOf", "oneOf", "allOf"):
        for value in schema.get(key, []):
            yield from objects_in(value, root, done)
    if isinstance(schema.get("items"), dict):
        yield from objects_in(schema["items"], root, done)

def keys(o, root):
    """(key, what its value has to be, meaning) for each key of an object."""
    required = set(o.get("required", []))
    for key, value in o["properties"].items():
        target = value
        if "$ref" in value:
            name = value["$ref"].split("/")[-1]
            target = {**root["definitions"][name], **value}
        said = target.get("description", "")
        if key in required:
            said += " Required."
        yield key, type_of(value, root), said


def with_vocabulary(node, vocabulary):
    """The schema with the tokens that {"$vocabulary": WHAT} stands for."""
    if isinstance(node, list):
        return [with_vocabulary(n, vocabulary) for n in node]
    if not isinstance(node, dict):
        return node
    out = {k: with_vocabulary(v, vocabulary) for k, v in node.items()}
    what = out.pop("$vocabulary", None)
    if what:
        names = [t["name"] for t in vocabulary["tokens"]
                 if t["facet"] == what or
                 (what.startswith("@") and what[1:] in t.get("sets", []))]
        out["enum"] = names + out.pop("also", [])
        if what == "full" or len(out["enum"]) > 12:
            out["enum"] = ["..."] * 13
    return out

def manifest(program):
    """The schema with the tokens of the vocabulary."""
    path = os.path.join(program_module.SOURCE, "deployment",
                        "art5.schema.in.json")
    with open(path, encoding="utf-8") as file:
        return with_vocabulary(json.load(file), program.tokens)

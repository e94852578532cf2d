# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""large.py places|path: a program that is more than SARIF may hold.
large.py measure FILE: how much of it the report in FILE holds."""
import json
import sys

if sys.argv[1] == "places":
    print('#include "hr.h"\nint main() {\n  int sum = 0;')
    print("  sum += inferMood(grab());\n" * 1100 + "  return sum;\n}")
elif sys.argv[1] == "path":
    print('#include "hr.h"\nint f0(Image &i) { return inferMood(i); }')
    for k in range(1, 1200):
        print(f"int f{k}(Image &i) {{ return f{k - 1}(i); }}")
    print("int main() {\n  Image face = grab();\n  return f1199(face);\n}")
else:
    with open(sys.argv[2], encoding="utf-8") as text:
        results = json.load(text)["runs"][0]["results"]
    result = max(results, key=lambda r: len(r.get("relatedLocations", [])))
    steps = result["codeFlows"][0]["threadFlows"][0]["locations"]
    print("related", len(result["relatedLocations"]))
    print("closingSteps", result["properties"].get("closingSteps"))
    print("steps", len(steps))
    print("first", *steps[0].get("kinds", []))
    print("last", *steps[-1].get("kinds", []))
    for step in steps:
        text = step["location"]["message"]["text"]
        if "left out" in text:
            print(text)

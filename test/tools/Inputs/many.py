# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""many.py KIND COUNT WHICH: prints a program with COUNT of something, of which
the one numbered WHICH is the only way from a face to an emotion (-1: none)."""
import sys

kind, count, which = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
print("""struct Image { int P; };
[[clang::annotate("art5::source", "face_image")]] Image grab();
[[clang::annotate("art5::purpose", "emotion_inference")]] int infer(const Image &);
int use(const Image &);
Image blank();
#define WORKPLACE [[clang::annotate("art5::context", "workplace")]]""")


def classes(handed):
    print("struct Step { virtual ~Step() = default; virtual int run(const Image &) { return 0; } };")
    print("Step &next(int);" if not handed else "Step *Made[%d];" % count)
    for i in range(count):
        body = "infer(I)" if i == which else "0"
        print(f"struct Step{i} : Step {{ int run(const Image &I) override {{ return {body}; }} }};")


if kind == "classes":  # an object from a function that nobody sees
    classes(False)
    print("Step *Made[%d];\nWORKPLACE int main() {" % count)
    for i in range(count):
        print(f"  Made[{i}] = new Step{i};")
    print("  return next(3).run(grab());\n}")
elif kind == "handed":  # an object that a framework hands in
    classes(True)
    print("void setUp() {")
    for i in range(count):
        print(f"  Made[{i}] = new Step{i};")
    print("}\nWORKPLACE int handle(Step &S) { return S.run(grab()); }")
elif kind == "allocations":  # of one basic block
    print("WORKPLACE int main() {\n  Image *A = new Image(blank());")
    for i in range(count):
        print(f"  Image *B{i} = new Image({'grab()' if i == which else 'blank()'});")
    print("  Image *C = new Image(blank());\n  *C = *A;")
    print(f"  return infer(*{'B%d' % which if which >= 0 else 'C'});\n}}")
elif kind == "copies":  # against the order of the statements
    print("WORKPLACE int main() {")
    print("  Image " + ", ".join(f"V{i}{{}}" for i in range(count + 1)) + ";")
    print(f"  V{count} = {'grab()' if which >= 0 else 'blank()'};")
    print("  for (int I = 0; I < 1000; ++I) {")
    for i in range(count):
        print(f"    V{i} = V{i + 1};")
    print("  }\n  return infer(V0);\n}")
elif kind == "paths":  # distinct sets of facts into one site
    for i in range(count):
        print(f'[[clang::annotate("art5::subject", "worker")]] Image other{i}();')
    print("int seen(const Image &I) { return infer(I); }")
    print("WORKPLACE int main() {\n  int R = 0;")
    for i in range(count):
        print(f"  R += seen({'grab()' if i == which else 'other%d()' % i});")
    print("  return R;\n}")
else:
    sys.exit("many.py: no such kind: " + kind)

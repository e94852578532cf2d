// Planted; see arrows.test.
#include "support/Location.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include "clang/AST/Decl.h"

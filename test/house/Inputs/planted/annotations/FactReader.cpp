// Planted; see arrows.test.
#include "clang/AST/Decl.h"

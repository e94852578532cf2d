// Planted; see arrows.test.
#include "../program/Program.h"
#include "Judge.h"

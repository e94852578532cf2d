// Planted; see arrows.test.
#include "program/flow/Solver.h"

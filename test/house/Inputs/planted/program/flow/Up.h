// Planted; see arrows.test.
#include "program/judge/Join.h"

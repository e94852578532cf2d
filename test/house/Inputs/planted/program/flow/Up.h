// Planted; see arrows.test.
#include "program/judge/HitJudge.h"

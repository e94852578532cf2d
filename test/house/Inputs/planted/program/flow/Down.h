// Planted; see arrows.test.
#include "program/relevance/Outline.h"

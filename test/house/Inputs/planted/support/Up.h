// Planted; see arrows.test.

#  include "law/Judge.h"

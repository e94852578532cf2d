// Planted; see arrows.test.
#include "models/Models.h"

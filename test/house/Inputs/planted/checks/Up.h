// Planted; see arrows.test.
#include "editor/Relay.h"

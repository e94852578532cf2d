#include "desk.h"
Image next() { return grab(); }

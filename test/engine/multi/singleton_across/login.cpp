// The login's file writes the portrait; twin: it writes the logo.
#include "Settings.h"
#include "art5_test.h"

void login() {
#ifdef TWIN
  Settings::instance().Logo = grabFace();
#else
  Settings::instance().Portrait = grabFace();
#endif
}

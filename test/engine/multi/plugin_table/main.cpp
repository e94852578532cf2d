// Runs every plugin of the table.
#include "art5_test.h"

struct Plugin {
  const char *Name;
  int (*Use)(const Image &);
};
extern const Plugin Plugins[2];

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  int Sum = 0;
  for (const Plugin &Each : Plugins)
    Sum += Each.Use(Face);
  return Sum;
}

// The host knows the interface only.
#include "Plugin.h"
#include "art5_test.h"

CONTEXT("workplace") int main() {
  auto Used = makePlugin();
  return Used->use(grabFace());
}

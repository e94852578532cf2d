// Runs both.
#include "art5_test.h"

void enrolVisitor();
int crawl();

int main() {
  enrolVisitor();
  return crawl();
}

// A constant table of plugins names the judge; twin: it names the other twice.
#include "art5_test.h"

int judge(const Image &Frame);
int measure(const Image &Frame);

struct Plugin {
  const char *Name;
  int (*Use)(const Image &);
};

#ifdef TWIN
extern const Plugin Plugins[2] = {{"size", measure}, {"mood", measure}};
#else
extern const Plugin Plugins[2] = {{"size", measure}, {"mood", judge}};
#endif

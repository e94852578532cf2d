// overloaded{} lambdas over a variant; twin: the other alternative is held.
#include "art5_test.h"
#include <string>
#include <variant>
template <class... Ts> struct overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> overloaded(Ts...) -> overloaded<Ts...>;
struct Face { int V; };
struct Tree { int V; };
CONTEXT("workplace") int main() {
  int G = readGaze();
#ifdef TWIN
  std::variant<Face, Tree> X = Face{4};
#else
  std::variant<Face, Tree> X = Face{G};
#endif
  return std::visit(overloaded{[](const Face &F) { return inferFromGaze(F.V); }, // CLOSES
                               [](const Tree &T) { return T.V; }},
                    X) + G;
}

// An overload set visits the variant; twin: the image overload does not judge.
#include "art5_test.h"
#include <variant>

template <typename... Parts> struct Overloaded : Parts... {
  using Parts::operator()...;
};
template <typename... Parts> Overloaded(Parts...) -> Overloaded<Parts...>;

CONTEXT("workplace") int main() {
  std::variant<int, Image> Event = grabFace();
  return std::visit(Overloaded{[](int Number) { return Number; },
                               [](const Image &Frame) {
#ifdef TWIN
                                 return Frame.id;
#else
                                  return inferEmotion(Frame); // CLOSES
#endif
                               }},
                    Event);
}

// Planted; see names.test.
namespace art5 {
class Argument final
    : public Something {
  struct Inner {};
};
struct Forward {};
} // namespace art5

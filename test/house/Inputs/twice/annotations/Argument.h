// Planted; see names.test.
namespace art5 {
struct Argument {
  int What;
};
struct Forward;
} // namespace art5

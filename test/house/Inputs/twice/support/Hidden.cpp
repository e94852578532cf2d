// Planted; see names.test.
namespace art5 {
class Forward::Hidden {
};
} // namespace art5

// Planted; see names.test.
namespace art5 {
namespace {
struct Argument {};
} // namespace
class Forward::Hidden {};
namespace inner {
enum class Argument { One };
} // namespace inner
} // namespace art5

// Structs in a priority queue; twin: the priority field.
#include "art5_test.h"
#include <queue>
#include <vector>
struct Job { int Rank; int Gaze; };
struct Less { bool operator()(const Job &A, const Job &B) const { return A.Rank < B.Rank; } };
CONTEXT("workplace") int main() {
  std::priority_queue<Job, std::vector<Job>, Less> Q;
  Q.push({1, readGaze()});
  Q.emplace(Job{2, 0});
  Job J = Q.top();
  Q.pop();
#ifdef TWIN
  return inferFromGaze(J.Rank);
#else
  return inferFromGaze(J.Gaze); // CLOSES
#endif
}

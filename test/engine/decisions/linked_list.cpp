// Who has a low score is put into a list of nodes; twin: everybody is.
#include "art5_test.h"
#include "people.h"

struct Node {
  Person Who;
  Node *Next;
};

int main() {
  Node *Bad = nullptr;
  for (int I = 0; I < 9; ++I) {
    Person Who = nextPerson();
    int Value = scorePerson(historyOf(Who.Id));
#ifdef TWIN
    note(Value < 40 ? "low" : "high");
#else
    if (Value < 40)
#endif
      Bad = new Node{Who, Bad};
  }
  for (Node *Each = Bad; Each; Each = Each->Next)
    refuse(Each->Who); // CLOSES
}

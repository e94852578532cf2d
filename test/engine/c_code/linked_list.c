// A C list on the heap keeps its payloads; twin: blanks are pushed.
#include "art5_test.h"
#include <stdlib.h>

struct Node {
  Image payload;
  struct Node *next;
};

static struct Node *push(struct Node *Head, Image Payload) {
  struct Node *New = malloc(sizeof *New);
  if (!New)
    abort();
  New->payload = Payload;
  New->next = Head;
  return New;
}

CONTEXT("workplace") int main(void) {
  struct Node *Head = push(NULL, blankImage());
#ifdef TWIN
  Head = push(Head, blankImage());
#else
  Head = push(Head, grabFace());
#endif
  int Sum = 0;
  for (struct Node *At = Head; At; At = At->next)
    Sum += inferEmotionAt(&At->payload); // CLOSES
  return Sum;
}

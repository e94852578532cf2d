// CCTV faces gathered without a target are enrolled; twin: the camera sees no
// face.
#include "art5_test.h"

SOURCE("cctv_footage")
TECHNIQUE("untargeted_scraping")
#ifdef TWIN
    SOURCE("clothing_accessories")
#else
    SOURCE("face_image")
#endif
        Image recordStreet();

int main() {
  enrolFace(recordStreet()); // CLOSES
}

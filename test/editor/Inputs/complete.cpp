[[art5::purpose("@empty@")]] int f();
/*Ä😀*/[[art5::purpose("emo@prefix@")]] int g();
[[art5::purpose("emo@open@)]]
int h();
ART5_SOURCE(face_im@unquoted@)
[[art5::sou@facet@]] int i();
[[art5::purpose("zzz@none@")]] int j();
const char *Text = "@outside@";
#include "@include@"

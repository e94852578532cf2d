// A comment: [[art5::purpose("@hcomment@emotion_inference")]]

[[ art5::@hfacet@purpose("@htoken@emotion_inference")]] int infer(int Face);
/**/[[art5::purpose("@hwrong@social_scorng")]] int score();
@hmacro@ART5_SOURCE("face_image") int grab();
int Mood = infer(  @hclangd@grab());

// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/*
 * Says what code does, in the words of Article 5 of Regulation (EU) 2024/1689.
 *
 *   ART5_PURPOSE("emotion_inference") Mood infer(const Frame &frame);
 *
 * means the same as [[art5::purpose("emotion_inference")]]. The macros are
 * silent in every compiler and change no behaviour: clang keeps the words for
 * art5 to read, every other compiler sees nothing. They work in C from C11 and
 * in C++ from C++11. Define ART5_NO_ANNOTATIONS to see nothing in clang either,
 * for a release build whose optimiser should not even carry the words; never in
 * the build that art5 reads.
 *
 * Each takes one or more tokens, as string literals. `art5 explain` lists them.
 *
 *   ART5_PURPOSE    what the code is made to do
 *   ART5_CONTEXT    the surroundings in which it is used
 *   ART5_DOMAIN     the field of life in which data arose or treatment happens
 *   ART5_SOURCE     what kind of data a value holds
 *   ART5_TECHNIQUE  how the code works
 *   ART5_INFERS     what is concluded about a person
 *   ART5_EFFECT     what the output brings about
 *   ART5_SUBJECT    whom the data is about
 *   ART5_EXEMPTION  an exception that is claimed; its evidence stands in
 *                   art5.json
 *
 * Where to put them:
 *
 *   function, method      before everything else
 *     ART5_SOURCE("face_image") Frame grab();
 *     ART5_PURPOSE("emotion_inference") virtual Mood run(const Frame &f);
 *   constructor           the same
 *   template              after the template's head
 *     template <class T> ART5_PURPOSE("social_scoring") int score(const T &t);
 *   lambda                after the parameters (write them even if empty)
 *     auto f = [](const Frame &x) ART5_PURPOSE("emotion_inference") { ... };
 *   parameter             before its type
 *     void show(ART5_SOURCE("face_image") const Frame &frame);
 *   variable, field       before its type
 *     ART5_SUBJECT("worker") std::string name;
 *   class, struct, union, enum    after the keyword
 *     class ART5_SOURCE("voice_signal") Recording { ... };
 *   namespace             after the keyword
 *     namespace ART5_CONTEXT("workplace") hr { ... }
 *
 * What they cover: on a function, what happens when it runs, and the data that
 * flows in and out; ART5_SOURCE there describes its *result* (annotate the
 * parameter for its input). On a parameter, variable or field, that value
 * alone. On a class, every object of it and all its members; on a namespace,
 * everything in it. All declarations of one thing add up, an override inherits
 * from what it overrides, an instantiation from its template.
 */
#ifndef ART5_ANNOTATIONS_H
#define ART5_ANNOTATIONS_H

/* Older versions of clang cannot run art5, and refuse some of these places. */
#if defined(__clang__) && !defined(ART5_NO_ANNOTATIONS)
#if __clang_major__ >= 19
#define ART5_ANNOTATIONS_KEPT 1
#endif
#endif

#ifdef ART5_ANNOTATIONS_KEPT

#define ART5_PURPOSE(...) __attribute__((annotate("art5::purpose", __VA_ARGS__)))
#define ART5_CONTEXT(...) __attribute__((annotate("art5::context", __VA_ARGS__)))
#define ART5_DOMAIN(...) __attribute__((annotate("art5::domain", __VA_ARGS__)))
#define ART5_SOURCE(...) __attribute__((annotate("art5::source", __VA_ARGS__)))
#define ART5_TECHNIQUE(...)                                                    \
  __attribute__((annotate("art5::technique", __VA_ARGS__)))
#define ART5_INFERS(...) __attribute__((annotate("art5::infers", __VA_ARGS__)))
#define ART5_EFFECT(...) __attribute__((annotate("art5::effect", __VA_ARGS__)))
#define ART5_SUBJECT(...) __attribute__((annotate("art5::subject", __VA_ARGS__)))
#define ART5_EXEMPTION(...)                                                    \
  __attribute__((annotate("art5::exemption", __VA_ARGS__)))

#else

#define ART5_PURPOSE(...)
#define ART5_CONTEXT(...)
#define ART5_DOMAIN(...)
#define ART5_SOURCE(...)
#define ART5_TECHNIQUE(...)
#define ART5_INFERS(...)
#define ART5_EFFECT(...)
#define ART5_SUBJECT(...)
#define ART5_EXEMPTION(...)

#endif

#undef ART5_ANNOTATIONS_KEPT

#endif /* ART5_ANNOTATIONS_H */

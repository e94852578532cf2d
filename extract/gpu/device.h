// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What code for graphics processors takes for granted in CUDA and in HIP, for a
// parser that has no toolkit: words of the language, built-in variables, and
// types.
#pragma once
// First what <cmath> builds on: it stays code of the host alone.
#include <vector>
// Device code calls functions of the C library that toolkits give it.
#if defined(__CUDA__) || defined(__HIP__)
#pragma clang force_cuda_host_device begin
#endif
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#if defined(__CUDA__) || defined(__HIP__)
#pragma clang force_cuda_host_device end
#endif

#if defined(__CUDA__) || defined(__HIP__)
#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __host__ __attribute__((host))
#define __shared__ __attribute__((shared))
#define __constant__ __attribute__((constant))
#define __managed__ __attribute__((device))
#define __launch_bounds__(...) __attribute__((launch_bounds(__VA_ARGS__)))
#else // A file in C++ that talks to the runtime alone.
#define __global__
#define __device__
#define __host__
#define __shared__
#define __constant__
#define __managed__
#define __launch_bounds__(...)
#endif
#define __forceinline__ inline __attribute__((always_inline))
#define __noinline__ __attribute__((noinline))
#define __grid_constant__
#define __align__(N) __attribute__((aligned(N)))
#define __builtin_align__(N) __attribute__((aligned(N)))

#define ART5_VECTOR(TYPE, NAME)                                                \
  struct NAME##1 { TYPE x; };                                                  \
  struct NAME##2 { TYPE x, y; };                                               \
  struct NAME##3 { TYPE x, y, z; };                                            \
  struct NAME##4 { TYPE x, y, z, w; };                                         \
  inline __host__ __device__ NAME##1 make_##NAME##1(TYPE x) { return {x}; }    \
  inline __host__ __device__ NAME##2 make_##NAME##2(TYPE x, TYPE y) {          \
    return {x, y};                                                             \
  }                                                                            \
  inline __host__ __device__ NAME##3 make_##NAME##3(TYPE x, TYPE y, TYPE z) {  \
    return {x, y, z};                                                          \
  }                                                                            \
  inline __host__ __device__ NAME##4 make_##NAME##4(TYPE x, TYPE y, TYPE z,    \
                                                    TYPE w) {                  \
    return {x, y, z, w};                                                       \
  }
ART5_VECTOR(signed char, char)
ART5_VECTOR(unsigned char, uchar)
ART5_VECTOR(short, short)
ART5_VECTOR(unsigned short, ushort)
ART5_VECTOR(int, int)
ART5_VECTOR(unsigned int, uint)
ART5_VECTOR(long, long)
ART5_VECTOR(unsigned long, ulong)
ART5_VECTOR(long long, longlong)
ART5_VECTOR(unsigned long long, ulonglong)
ART5_VECTOR(float, float)
ART5_VECTOR(double, double)
#undef ART5_VECTOR

struct dim3 {
  unsigned x, y, z;
  __host__ __device__ constexpr dim3(unsigned X = 1, unsigned Y = 1,
                                     unsigned Z = 1)
      : x(X), y(Y), z(Z) {}
  __host__ __device__ constexpr dim3(uint3 V) : x(V.x), y(V.y), z(V.z) {}
  __host__ __device__ constexpr operator uint3() const { return {x, y, z}; }
};

extern const __device__ uint3 threadIdx, blockIdx;
extern const __device__ dim3 blockDim, gridDim;
extern const __device__ int warpSize;

// Functions of a device: what they give comes from what they are given.
#define ART5_DEVICE __device__
#ifndef __CUDA__ // There clang knows it.
ART5_DEVICE void __syncthreads();
#endif
ART5_DEVICE int __syncthreads_count(int);
ART5_DEVICE int __syncthreads_and(int);
ART5_DEVICE int __syncthreads_or(int);
ART5_DEVICE void __syncwarp(unsigned = ~0u);
ART5_DEVICE void __threadfence();
ART5_DEVICE void __threadfence_block();
ART5_DEVICE void __threadfence_system();
ART5_DEVICE unsigned __ballot_sync(unsigned, int);
ART5_DEVICE int __any_sync(unsigned, int);
ART5_DEVICE int __all_sync(unsigned, int);
ART5_DEVICE unsigned __activemask();
ART5_DEVICE int __popc(unsigned);
ART5_DEVICE int __clz(int);
ART5_DEVICE int __ffs(int);
ART5_DEVICE unsigned __brev(unsigned);
ART5_DEVICE long long clock64();
ART5_DEVICE int clock();
ART5_DEVICE void __trap();
template <typename T> __device__ T __ldg(const T *P) { return *P; }
#define ART5_SHUFFLE(NAME, WHAT)                                               \
  template <typename T>                                                        \
  __device__ T NAME(unsigned, T Value, WHAT, int = 32) {                       \
    return Value;                                                              \
  }
ART5_SHUFFLE(__shfl_sync, int)
ART5_SHUFFLE(__shfl_up_sync, unsigned)
ART5_SHUFFLE(__shfl_down_sync, unsigned)
ART5_SHUFFLE(__shfl_xor_sync, int)
#undef ART5_SHUFFLE
#define ART5_ATOMIC(NAME, EXPRESSION)                                          \
  template <typename T, typename U> __device__ T NAME(T *P, U Value) {         \
    T Old = *P;                                                                \
    *P = EXPRESSION;                                                           \
    return Old;                                                                \
  }
ART5_ATOMIC(atomicAdd, Old + Value)
ART5_ATOMIC(atomicSub, Old - Value)
ART5_ATOMIC(atomicExch, Value)
ART5_ATOMIC(atomicMin, Old < Value ? Old : Value)
ART5_ATOMIC(atomicMax, Old > Value ? Old : Value)
ART5_ATOMIC(atomicAnd, Old & Value)
ART5_ATOMIC(atomicOr, Old | Value)
ART5_ATOMIC(atomicXor, Old ^ Value)
ART5_ATOMIC(atomicInc, Old >= Value ? 0 : Old + 1)
ART5_ATOMIC(atomicDec, Old == 0 || Old > Value ? Value : Old - 1)
#undef ART5_ATOMIC
template <typename T, typename U, typename V>
__device__ T atomicCAS(T *P, U Compare, V Value) {
  T Old = *P;
  *P = Old == Compare ? Value : Old;
  return Old;
}
template <typename T> __device__ T __saturatef(T V) { return V; }
template <typename T> __device__ T rsqrtf(T V) { return 1 / sqrtf(V); }
template <typename T> __device__ T __expf(T V) { return expf(V); }
template <typename T> __device__ T __logf(T V) { return logf(V); }
template <typename T> __device__ T __sinf(T V) { return sinf(V); }
template <typename T> __device__ T __cosf(T V) { return cosf(V); }
template <typename T> __device__ T __fdividef(T A, T B) { return A / B; }
#undef ART5_DEVICE

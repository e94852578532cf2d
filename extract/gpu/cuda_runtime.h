// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runtime of CUDA as far as host code calls it, for a parser that has no
// toolkit. What is not declared here is an error of the file, never a guess.
#pragma once
#ifdef __CUDA__
#define __CUDACC__ 1
#define __NVCC__ 1
#endif
#include "device.h"

typedef enum cudaError_t {
  cudaSuccess = 0,
  cudaErrorInvalidValue = 1,
  cudaErrorMemoryAllocation = 2,
  cudaErrorNotReady = 600,
  cudaErrorUnknown = 999
} cudaError_t;
typedef enum cudaMemcpyKind {
  cudaMemcpyHostToHost,
  cudaMemcpyHostToDevice,
  cudaMemcpyDeviceToHost,
  cudaMemcpyDeviceToDevice,
  cudaMemcpyDefault
} cudaMemcpyKind;
typedef struct cudaStreamOfArt5 *cudaStream_t;
typedef struct cudaEventOfArt5 *cudaEvent_t;
struct cudaDeviceProp {
  char name[256];
  size_t totalGlobalMem, sharedMemPerBlock;
  int regsPerBlock, warpSize, maxThreadsPerBlock, maxThreadsDim[3];
  int maxGridSize[3], clockRate, major, minor, multiProcessorCount;
  int concurrentKernels, integrated, canMapHostMemory, memoryBusWidth;
  int maxThreadsPerMultiProcessor, l2CacheSize, managedMemory;
};
enum {
  cudaStreamDefault = 0,
  cudaStreamNonBlocking = 1,
  cudaEventDefault = 0,
  cudaEventBlockingSync = 1,
  cudaEventDisableTiming = 2,
  cudaHostAllocDefault = 0,
  cudaHostAllocPortable = 1,
  cudaHostAllocMapped = 2,
  cudaMemAttachGlobal = 1,
  cudaMemAttachHost = 2
};

extern "C" {
const char *cudaGetErrorString(cudaError_t);
const char *cudaGetErrorName(cudaError_t);
cudaError_t cudaGetLastError();
cudaError_t cudaPeekAtLastError();
cudaError_t cudaMalloc(void **, size_t);
cudaError_t cudaMallocManaged(void **, size_t, unsigned = cudaMemAttachGlobal);
cudaError_t cudaMallocHost(void **, size_t, unsigned = 0);
cudaError_t cudaHostAlloc(void **, size_t, unsigned);
cudaError_t cudaHostMalloc(void **, size_t, unsigned = 0);
cudaError_t cudaMallocAsync(void **, size_t, cudaStream_t);
cudaError_t cudaMallocPitch(void **, size_t *, size_t, size_t);
cudaError_t cudaFree(void *);
cudaError_t cudaFreeAsync(void *, cudaStream_t);
cudaError_t cudaFreeHost(void *);
cudaError_t cudaHostFree(void *);
cudaError_t cudaHostGetDevicePointer(void **, void *, unsigned);
cudaError_t cudaHostRegister(void *, size_t, unsigned);
cudaError_t cudaHostUnregister(void *);
cudaError_t cudaMemcpy(void *, const void *, size_t, cudaMemcpyKind);
cudaError_t cudaMemcpyAsync(void *, const void *, size_t, cudaMemcpyKind,
                        cudaStream_t = 0);
cudaError_t cudaMemcpy2D(void *, size_t, const void *, size_t, size_t, size_t,
                     cudaMemcpyKind);
cudaError_t cudaMemcpy2DAsync(void *, size_t, const void *, size_t, size_t, size_t,
                          cudaMemcpyKind, cudaStream_t = 0);
cudaError_t cudaMemcpyToSymbol(const void *, const void *, size_t, size_t = 0,
                           cudaMemcpyKind = cudaMemcpyHostToDevice);
cudaError_t cudaMemcpyFromSymbol(void *, const void *, size_t, size_t = 0,
                             cudaMemcpyKind = cudaMemcpyDeviceToHost);
cudaError_t cudaMemset(void *, int, size_t);
cudaError_t cudaMemsetAsync(void *, int, size_t, cudaStream_t = 0);
cudaError_t cudaMemGetInfo(size_t *, size_t *);
cudaError_t cudaMemPrefetchAsync(const void *, size_t, int, cudaStream_t = 0);
cudaError_t cudaDeviceSynchronize();
cudaError_t cudaDeviceReset();
cudaError_t cudaSetDevice(int);
cudaError_t cudaGetDevice(int *);
cudaError_t cudaGetDeviceCount(int *);
cudaError_t cudaGetDeviceProperties(cudaDeviceProp *, int);
cudaError_t cudaStreamCreate(cudaStream_t *);
cudaError_t cudaStreamCreateWithFlags(cudaStream_t *, unsigned);
cudaError_t cudaStreamDestroy(cudaStream_t);
cudaError_t cudaStreamSynchronize(cudaStream_t);
cudaError_t cudaStreamQuery(cudaStream_t);
cudaError_t cudaStreamWaitEvent(cudaStream_t, cudaEvent_t, unsigned = 0);
cudaError_t cudaEventCreate(cudaEvent_t *);
cudaError_t cudaEventCreateWithFlags(cudaEvent_t *, unsigned);
cudaError_t cudaEventDestroy(cudaEvent_t);
cudaError_t cudaEventRecord(cudaEvent_t, cudaStream_t = 0);
cudaError_t cudaEventSynchronize(cudaEvent_t);
cudaError_t cudaEventQuery(cudaEvent_t);
cudaError_t cudaEventElapsedTime(float *, cudaEvent_t, cudaEvent_t);
cudaError_t cudaLaunchKernel(const void *, dim3, dim3, void **, size_t, cudaStream_t);
cudaError_t cudaLaunchHostFunc(cudaStream_t, void (*)(void *), void *);
cudaError_t cudaStreamAddCallback(cudaStream_t,
                              void (*)(cudaStream_t, cudaError_t, void *), void *,
                              unsigned);
// What clang makes of KERNEL<<<GRID, BLOCK, SHARED, STREAM>>>.
cudaError_t cudaConfigureCall(dim3, dim3, size_t = 0, cudaStream_t = 0);
unsigned __cudaPushCallConfiguration(dim3, dim3, size_t = 0, void * = 0);
}
template <typename T> cudaError_t cudaMalloc(T **P, size_t N) {
  return cudaMalloc(reinterpret_cast<void **>(P), N);
}
template <typename T>
cudaError_t cudaMallocManaged(T **P, size_t N, unsigned F = cudaMemAttachGlobal) {
  return cudaMallocManaged(reinterpret_cast<void **>(P), N, F);
}
template <typename T> cudaError_t cudaMallocHost(T **P, size_t N, unsigned F = 0) {
  return cudaMallocHost(reinterpret_cast<void **>(P), N, F);
}
template <typename T> cudaError_t cudaHostAlloc(T **P, size_t N, unsigned F) {
  return cudaHostAlloc(reinterpret_cast<void **>(P), N, F);
}
template <typename T> cudaError_t cudaHostMalloc(T **P, size_t N, unsigned F = 0) {
  return cudaHostMalloc(reinterpret_cast<void **>(P), N, F);
}
template <typename T> cudaError_t cudaMallocAsync(T **P, size_t N, cudaStream_t S) {
  return cudaMallocAsync(reinterpret_cast<void **>(P), N, S);
}
template <typename T>
cudaError_t cudaMemcpyToSymbol(const T &To, const void *From, size_t N,
                           size_t Offset = 0,
                           cudaMemcpyKind K = cudaMemcpyHostToDevice) {
  return cudaMemcpyToSymbol(static_cast<const void *>(&To), From, N, Offset, K);
}
template <typename T>
cudaError_t cudaMemcpyFromSymbol(void *To, const T &From, size_t N,
                             size_t Offset = 0,
                             cudaMemcpyKind K = cudaMemcpyDeviceToHost) {
  return cudaMemcpyFromSymbol(To, static_cast<const void *>(&From), N, Offset, K);
}

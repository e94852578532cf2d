// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runtime of HIP as far as host code calls it, for a parser that has no
// toolkit. What is not declared here is an error of the file, never a guess.
#pragma once
#ifdef __HIP__
#define __HIPCC__ 1
#endif
#include "device.h"

typedef enum hipError_t {
  hipSuccess = 0,
  hipErrorInvalidValue = 1,
  hipErrorMemoryAllocation = 2,
  hipErrorNotReady = 600,
  hipErrorUnknown = 999
} hipError_t;
typedef enum hipMemcpyKind {
  hipMemcpyHostToHost,
  hipMemcpyHostToDevice,
  hipMemcpyDeviceToHost,
  hipMemcpyDeviceToDevice,
  hipMemcpyDefault
} hipMemcpyKind;
typedef struct hipStreamOfArt5 *hipStream_t;
typedef struct hipEventOfArt5 *hipEvent_t;
struct hipDeviceProp_t {
  char name[256];
  size_t totalGlobalMem, sharedMemPerBlock;
  int regsPerBlock, warpSize, maxThreadsPerBlock, maxThreadsDim[3];
  int maxGridSize[3], clockRate, major, minor, multiProcessorCount;
  int concurrentKernels, integrated, canMapHostMemory, memoryBusWidth;
  int maxThreadsPerMultiProcessor, l2CacheSize, managedMemory;
};
enum {
  hipStreamDefault = 0,
  hipStreamNonBlocking = 1,
  hipEventDefault = 0,
  hipEventBlockingSync = 1,
  hipEventDisableTiming = 2,
  hipHostAllocDefault = 0,
  hipHostAllocPortable = 1,
  hipHostAllocMapped = 2,
  hipMemAttachGlobal = 1,
  hipMemAttachHost = 2
};

extern "C" {
const char *hipGetErrorString(hipError_t);
const char *hipGetErrorName(hipError_t);
hipError_t hipGetLastError();
hipError_t hipPeekAtLastError();
hipError_t hipMalloc(void **, size_t);
hipError_t hipMallocManaged(void **, size_t, unsigned = hipMemAttachGlobal);
hipError_t hipMallocHost(void **, size_t, unsigned = 0);
hipError_t hipHostAlloc(void **, size_t, unsigned);
hipError_t hipHostMalloc(void **, size_t, unsigned = 0);
hipError_t hipMallocAsync(void **, size_t, hipStream_t);
hipError_t hipMallocPitch(void **, size_t *, size_t, size_t);
hipError_t hipFree(void *);
hipError_t hipFreeAsync(void *, hipStream_t);
hipError_t hipFreeHost(void *);
hipError_t hipHostFree(void *);
hipError_t hipHostGetDevicePointer(void **, void *, unsigned);
hipError_t hipHostRegister(void *, size_t, unsigned);
hipError_t hipHostUnregister(void *);
hipError_t hipMemcpy(void *, const void *, size_t, hipMemcpyKind);
hipError_t hipMemcpyAsync(void *, const void *, size_t, hipMemcpyKind,
                        hipStream_t = 0);
hipError_t hipMemcpy2D(void *, size_t, const void *, size_t, size_t, size_t,
                     hipMemcpyKind);
hipError_t hipMemcpy2DAsync(void *, size_t, const void *, size_t, size_t, size_t,
                          hipMemcpyKind, hipStream_t = 0);
hipError_t hipMemcpyToSymbol(const void *, const void *, size_t, size_t = 0,
                           hipMemcpyKind = hipMemcpyHostToDevice);
hipError_t hipMemcpyFromSymbol(void *, const void *, size_t, size_t = 0,
                             hipMemcpyKind = hipMemcpyDeviceToHost);
hipError_t hipMemset(void *, int, size_t);
hipError_t hipMemsetAsync(void *, int, size_t, hipStream_t = 0);
hipError_t hipMemGetInfo(size_t *, size_t *);
hipError_t hipMemPrefetchAsync(const void *, size_t, int, hipStream_t = 0);
hipError_t hipDeviceSynchronize();
hipError_t hipDeviceReset();
hipError_t hipSetDevice(int);
hipError_t hipGetDevice(int *);
hipError_t hipGetDeviceCount(int *);
hipError_t hipGetDeviceProperties(hipDeviceProp_t *, int);
hipError_t hipStreamCreate(hipStream_t *);
hipError_t hipStreamCreateWithFlags(hipStream_t *, unsigned);
hipError_t hipStreamDestroy(hipStream_t);
hipError_t hipStreamSynchronize(hipStream_t);
hipError_t hipStreamQuery(hipStream_t);
hipError_t hipStreamWaitEvent(hipStream_t, hipEvent_t, unsigned = 0);
hipError_t hipEventCreate(hipEvent_t *);
hipError_t hipEventCreateWithFlags(hipEvent_t *, unsigned);
hipError_t hipEventDestroy(hipEvent_t);
hipError_t hipEventRecord(hipEvent_t, hipStream_t = 0);
hipError_t hipEventSynchronize(hipEvent_t);
hipError_t hipEventQuery(hipEvent_t);
hipError_t hipEventElapsedTime(float *, hipEvent_t, hipEvent_t);
hipError_t hipLaunchKernel(const void *, dim3, dim3, void **, size_t, hipStream_t);
hipError_t hipLaunchHostFunc(hipStream_t, void (*)(void *), void *);
hipError_t hipStreamAddCallback(hipStream_t,
                              void (*)(hipStream_t, hipError_t, void *), void *,
                              unsigned);
// What clang makes of KERNEL<<<GRID, BLOCK, SHARED, STREAM>>>.
hipError_t hipConfigureCall(dim3, dim3, size_t = 0, hipStream_t = 0);
unsigned __hipPushCallConfiguration(dim3, dim3, size_t = 0, void * = 0);
}
template <typename T> hipError_t hipMalloc(T **P, size_t N) {
  return hipMalloc(reinterpret_cast<void **>(P), N);
}
template <typename T>
hipError_t hipMallocManaged(T **P, size_t N, unsigned F = hipMemAttachGlobal) {
  return hipMallocManaged(reinterpret_cast<void **>(P), N, F);
}
template <typename T> hipError_t hipMallocHost(T **P, size_t N, unsigned F = 0) {
  return hipMallocHost(reinterpret_cast<void **>(P), N, F);
}
template <typename T> hipError_t hipHostAlloc(T **P, size_t N, unsigned F) {
  return hipHostAlloc(reinterpret_cast<void **>(P), N, F);
}
template <typename T> hipError_t hipHostMalloc(T **P, size_t N, unsigned F = 0) {
  return hipHostMalloc(reinterpret_cast<void **>(P), N, F);
}
template <typename T> hipError_t hipMallocAsync(T **P, size_t N, hipStream_t S) {
  return hipMallocAsync(reinterpret_cast<void **>(P), N, S);
}
template <typename T>
hipError_t hipMemcpyToSymbol(const T &To, const void *From, size_t N,
                           size_t Offset = 0,
                           hipMemcpyKind K = hipMemcpyHostToDevice) {
  return hipMemcpyToSymbol(static_cast<const void *>(&To), From, N, Offset, K);
}
template <typename T>
hipError_t hipMemcpyFromSymbol(void *To, const T &From, size_t N,
                             size_t Offset = 0,
                             hipMemcpyKind K = hipMemcpyDeviceToHost) {
  return hipMemcpyFromSymbol(To, static_cast<const void *>(&From), N, Offset, K);
}

#define HIP_KERNEL_NAME(...) __VA_ARGS__
#define hipLaunchKernelGGL(KERNEL, GRID, BLOCK, SHARED, STREAM, ...)           \
  KERNEL<<<GRID, BLOCK, SHARED, STREAM>>>(__VA_ARGS__)
#define hipThreadIdx_x threadIdx.x
#define hipThreadIdx_y threadIdx.y
#define hipThreadIdx_z threadIdx.z
#define hipBlockIdx_x blockIdx.x
#define hipBlockIdx_y blockIdx.y
#define hipBlockIdx_z blockIdx.z
#define hipBlockDim_x blockDim.x
#define hipBlockDim_y blockDim.y
#define hipBlockDim_z blockDim.z
#define hipGridDim_x gridDim.x
#define hipGridDim_y gridDim.y
#define hipGridDim_z gridDim.z

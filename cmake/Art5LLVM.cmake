# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Finds one supported LLVM with its clang, and says plainly when there is none.

set(ART5_SUPPORTED_LLVM 19 22)
set(ART5_LLVM_VERSION 19 CACHE STRING "Major version of LLVM to build for (19 or 22)")
set_property(CACHE ART5_LLVM_VERSION PROPERTY STRINGS ${ART5_SUPPORTED_LLVM})

if(NOT ART5_LLVM_VERSION IN_LIST ART5_SUPPORTED_LLVM)
  message(FATAL_ERROR
    "art5 supports LLVM 19 and 22, not '${ART5_LLVM_VERSION}'.\n"
    "Configure with -DART5_LLVM_VERSION=19 or use a preset: cmake --preset llvm-19")
endif()

set(_art5_llvm_prefix /usr/lib/llvm-${ART5_LLVM_VERSION})
find_package(Clang CONFIG QUIET
  PATHS ${_art5_llvm_prefix}/lib/cmake/clang ${_art5_llvm_prefix} NO_DEFAULT_PATH)
if(NOT Clang_FOUND)
  find_package(Clang CONFIG QUIET)
endif()
if(NOT Clang_FOUND)
  message(FATAL_ERROR
    "LLVM ${ART5_LLVM_VERSION} with clang was not found.\n"
    "On Debian or Ubuntu: apt-get install clang-${ART5_LLVM_VERSION} libclang-${ART5_LLVM_VERSION}-dev "
    "clang-tidy-${ART5_LLVM_VERSION} llvm-${ART5_LLVM_VERSION}-dev llvm-${ART5_LLVM_VERSION}-tools\n"
    "(or run scripts/bootstrap). Elsewhere: -DClang_DIR=.../lib/cmake/clang")
endif()
if(NOT LLVM_VERSION_MAJOR EQUAL ART5_LLVM_VERSION)
  message(FATAL_ERROR
    "Found LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_DIR}, but ART5_LLVM_VERSION is "
    "${ART5_LLVM_VERSION}. art5 supports LLVM 19 and 22: install one of them, or point "
    "Clang_DIR at it.")
endif()
message(STATUS "art5: LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_INSTALL_PREFIX}")

# Core libraries need LLVM's Support and ADT alone; the edges need clang.
add_library(art5_llvm INTERFACE)
target_include_directories(art5_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
target_compile_definitions(art5_llvm INTERFACE ${LLVM_DEFINITIONS_LIST})
add_library(art5_clang INTERFACE)
target_include_directories(art5_clang SYSTEM INTERFACE ${CLANG_INCLUDE_DIRS})
target_link_libraries(art5_clang INTERFACE art5_llvm)

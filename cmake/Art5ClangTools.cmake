# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What clang-tidy and clangd are made of: the static archives that
# libclang-N-dev ships. ART5_CLANG_TIDY_ARCHIVES and ART5_CLANGD_ARCHIVES are
# lists of files; an empty one means that they are not installed.

set(_art5_archives ${LLVM_LIBRARY_DIR})

# art5_find_archives(OUT GLOBS...) - the archives that match, sorted.
function(art5_find_archives OUT)
  set(_found)
  foreach(_glob IN LISTS ARGN)
    file(GLOB _more LIST_DIRECTORIES false ${_art5_archives}/${_glob})
    list(APPEND _found ${_more})
  endforeach()
  # Plugins and command lines of their own, not parts of these programs.
  list(FILTER _found EXCLUDE REGEX "Plugin\\.a$|PseudoCLI\\.a$")
  list(SORT _found)
  set(${OUT} ${_found} PARENT_SCOPE)
endfunction()

set(ART5_CLANG_TIDY_ARCHIVES)
if(EXISTS ${_art5_archives}/libclangTidyMain.a)
  art5_find_archives(ART5_CLANG_TIDY_ARCHIVES "libclangTidy*.a"
    "libclangIncludeCleaner.a" "libclangQuery.a")
endif()

set(ART5_CLANGD_ARCHIVES)
if(EXISTS ${_art5_archives}/libclangdMain.a AND ART5_CLANG_TIDY_ARCHIVES)
  art5_find_archives(ART5_CLANGD_ARCHIVES "libclangd*.a" "libclangDaemon*.a"
    "libclangPseudo*.a" "libclangQuery.a")
  list(APPEND ART5_CLANGD_ARCHIVES ${ART5_CLANG_TIDY_ARCHIVES})
  # clangd's archives bring a client for remote indexes.
  find_package(PkgConfig QUIET)
  if(PkgConfig_FOUND)
    pkg_check_modules(ART5_GRPC QUIET grpc++ protobuf)
  endif()
  if(NOT ART5_GRPC_FOUND)
    message(WARNING "art5: art5-clangd is not built, gRPC or protobuf was not found\n"
      "(packages libgrpc++-dev libprotobuf-dev libabsl-dev)")
    set(ART5_CLANGD_ARCHIVES)
  endif()
endif()

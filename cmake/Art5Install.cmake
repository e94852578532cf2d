# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What is installed beside the programs, and the Debian package of it. All of
# it may be moved as a whole: nothing names the prefix. clang's own headers are
# those of the LLVM package that art5 was built for.
include(CMakePackageConfigHelpers)
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

# Day of the manual pages; changes with the version.
set(ART5_RELEASE_DATE 2026-11-26)

# Manual pages and completions, made from what the program says.
set(_share ${PROJECT_BINARY_DIR}/share)
set(_stamp ${_share}/art5-share.stamp)
set(_others)
foreach(_program art5-clang-tidy art5-clangd)
  if(TARGET ${_program})
    list(APPEND _others ${_program})
  endif()
endforeach()
if(TARGET art5-clang-tidy)
  list(APPEND _others art5-tidy)
endif()
file(GLOB _reference CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tools/reference/*.py)
add_custom_command(OUTPUT ${_stamp}
  COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tools/reference/generate.py
          $<TARGET_FILE:art5> share ${_share} ${ART5_RELEASE_DATE} ${_others}
  COMMAND ${CMAKE_COMMAND} -E touch ${_stamp}
  DEPENDS art5 ${_reference} ${PROJECT_SOURCE_DIR}/annotations/vocabulary.json
          ${PROJECT_SOURCE_DIR}/deployment/art5.schema.in.json
          ${PROJECT_SOURCE_DIR}/docs/checks/common.md
  COMMENT "Writing manual pages and completions" VERBATIM)
add_custom_target(art5_share ALL DEPENDS ${_stamp})
install(DIRECTORY ${_share}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR})
install(DIRECTORY ${_share}/bash-completion ${_share}/zsh ${_share}/fish
  DESTINATION ${CMAKE_INSTALL_DATADIR})

# Data for people, editors and own models and rules.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/models/libraries/
  DESTINATION ${CMAKE_INSTALL_DATADIR}/art5/models FILES_MATCHING PATTERN "*.json")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/law/rules
  DESTINATION ${CMAKE_INSTALL_DATADIR}/art5 FILES_MATCHING PATTERN "*.json")
install(FILES ${PROJECT_SOURCE_DIR}/models/models.schema.json
              ${PROJECT_SOURCE_DIR}/annotations/vocabulary.json
              ${PROJECT_SOURCE_DIR}/annotations/vocabulary.schema.json
              ${PROJECT_SOURCE_DIR}/law/rule.schema.json
              ${PROJECT_SOURCE_DIR}/cmake/package/schema-catalog.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/art5)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md
              ${PROJECT_SOURCE_DIR}/CHANGELOG.md
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/art5)

# find_package(art5): art5::annotations, art5_check(TARGET ...).
set(_cmake ${CMAKE_INSTALL_LIBDIR}/cmake/art5)
add_library(art5_annotations INTERFACE)
add_library(art5::annotations ALIAS art5_annotations)
set_target_properties(art5_annotations PROPERTIES EXPORT_NAME annotations)
target_include_directories(art5_annotations INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
install(TARGETS art5_annotations EXPORT art5Targets)
install(EXPORT art5Targets NAMESPACE art5:: DESTINATION ${_cmake})
set(ART5_INSTALLED_BINDIR ${CMAKE_INSTALL_BINDIR})
set(ART5_INSTALLED_LIBDIR ${CMAKE_INSTALL_LIBDIR})
set(ART5_INSTALLED_DATADIR ${CMAKE_INSTALL_DATADIR})
configure_package_config_file(cmake/package/art5Config.cmake.in art5Config.cmake
  INSTALL_DESTINATION ${_cmake}
  PATH_VARS ART5_INSTALLED_BINDIR ART5_INSTALLED_LIBDIR ART5_INSTALLED_DATADIR)
write_basic_package_version_file(art5ConfigVersion.cmake
  VERSION ${PROJECT_VERSION} COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/art5Config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/art5ConfigVersion.cmake
              cmake/package/art5Check.cmake
  DESTINATION ${_cmake})

# pkg-config: the prefix is where the file lies.
file(RELATIVE_PATH ART5_PC_PREFIX
  /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
string(REGEX REPLACE "/$" "" ART5_PC_PREFIX "${ART5_PC_PREFIX}")
configure_file(cmake/package/art5.pc.in art5.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/art5.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# A Debian package for each version of LLVM; one of them at a time. Its
# maintainer is whoever builds it: DEBFULLNAME and DEBEMAIL, as for Debian's own
# tools, or what is given.
if(DEFINED ENV{DEBFULLNAME} AND DEFINED ENV{DEBEMAIL})
  set(_maintainer "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
else()
  set(_maintainer "Local build <root@localhost>")
endif()
set(ART5_MAINTAINER "${_maintainer}" CACHE STRING
  "Maintainer of the Debian package, 'Name <address>'")
if(NOT ART5_MAINTAINER MATCHES "^[^<>]+ <[^<>@ ]+@[^<>@ ]+>$")
  message(FATAL_ERROR "ART5_MAINTAINER is '${ART5_MAINTAINER}', "
    "but a Debian package wants 'Name <address@host>'")
endif()
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME art5-llvm${ART5_LLVM_VERSION})
set(CPACK_PACKAGE_CONTACT "${ART5_MAINTAINER}")
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package/debian.cmake)
set(CPACK_ART5_RELEASE_DATE ${ART5_RELEASE_DATE})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
"Follows calls and values through C and C++ programs, joins what code declares
about its purpose and data with what a deployment declares about its use, and
reports paths on which all conditions of a point of Article 5 of the EU AI Act
come together. Contains the art5 program, clang-tidy and clangd with its checks
built in, a module for clang-tidy-${ART5_LLVM_VERSION} and the attributes for clang-${ART5_LLVM_VERSION}. It is no
legal advice.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Computed, but for clang's own headers; and for LLVM, which dpkg-shlibdeps finds
# through a link of the development package in one run and misses in the next.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "libclang-common-${ART5_LLVM_VERSION}-dev, libllvm${ART5_LLVM_VERSION}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS clang-tidy-${ART5_LLVM_VERSION})
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "clangd-${ART5_LLVM_VERSION}, pre-commit")
set(CPACK_DEBIAN_PACKAGE_PROVIDES art5)
set(CPACK_DEBIAN_PACKAGE_CONFLICTS art5)
set(CPACK_DEBIAN_PACKAGE_REPLACES art5)
include(CPack)

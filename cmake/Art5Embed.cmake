# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# art5_embed(TARGET NAMESPACE FILES...) compiles data files into TARGET.
#
# Each file becomes an entry of
#   llvm::ArrayRef<art5::EmbeddedFile> art5::embedded::NAMESPACE();
# declared in support/Embedded.h, in the order given. The data files stay the
# only place where their content stands.

function(art5_embed TARGET NAMESPACE)
  set(_out ${CMAKE_CURRENT_BINARY_DIR}/Embedded_${NAMESPACE}.cpp)
  set(_files)
  foreach(_f IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH _f BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
    list(APPEND _files ${_f})
  endforeach()
  string(REPLACE ";" "|" _joined "${_files}")
  add_custom_command(
    OUTPUT ${_out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${_out} -DNAMESPACE=${NAMESPACE} -DFILES=${_joined}
            -P ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${_files} ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    COMMENT "Embedding ${NAMESPACE}" VERBATIM)
  target_sources(${TARGET} PRIVATE ${_out})
endfunction()

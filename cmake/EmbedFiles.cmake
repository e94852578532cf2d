# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Run by art5_embed: writes OUT with the contents of FILES as raw strings, cut
# into pieces that every compiler takes.
string(REPLACE "|" ";" _files "${FILES}")
set(_text "// Generated from data files; do not edit.\n#include \"support/Embedded.h\"\n\n")
string(APPEND _text "namespace art5::embedded {\nllvm::ArrayRef<EmbeddedFile> ${NAMESPACE}() {\n")
string(APPEND _text "  static const EmbeddedFile Files[] = {\n")
foreach(_f IN LISTS _files)
  get_filename_component(_name "${_f}" NAME)
  file(READ "${_f}" _content HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" _content "${_content}")
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])+)" "\\1" _content "${_content}")
  # A line of 64 bytes each.
  string(REGEX REPLACE "(................................................................................................................................................................................................................................................................)" "\\1\"\n     \"" _content "${_content}")
  file(SIZE "${_f}" _size)
  string(APPEND _text "    {\"${_name}\", llvm::StringRef(\n     \"${_content}\", ${_size})},\n")
endforeach()
string(APPEND _text "  };\n  return Files;\n}\n} // namespace art5::embedded\n")
file(WRITE "${OUT}" "${_text}")

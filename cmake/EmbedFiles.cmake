# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Run by art5_embed: writes OUT with the contents of FILES as string literals.
# Every byte is a hex escape of its own, so that no byte of the data (quotes,
# digits after an escape, NUL, trigraphs) can change the meaning of another.
string(REPLACE "|" ";" _files "${FILES}")
string(REPEAT "." 256 _line) # 64 bytes of data, as "\xNN" each.
set(_text "// Generated from data files; do not edit.\n#include \"support/Embedded.h\"\n\n")
string(APPEND _text "namespace art5::embedded {\nllvm::ArrayRef<EmbeddedFile> ${NAMESPACE}();\n")
string(APPEND _text "llvm::ArrayRef<EmbeddedFile> ${NAMESPACE}() {\n")
if(_files)
  string(APPEND _text "  static const EmbeddedFile Files[] = {\n")
  foreach(_f IN LISTS _files)
    get_filename_component(_name "${_f}" NAME)
    file(READ "${_f}" _content HEX)
    string(LENGTH "${_content}" _digits)
    math(EXPR _size "${_digits} / 2")
    string(REGEX REPLACE "(..)" "\\\\x\\1" _content "${_content}")
    string(REGEX REPLACE "(${_line})" "\\1\"\n     \"" _content "${_content}")
    string(APPEND _text "    {\"${_name}\", llvm::StringRef(\n     \"${_content}\", ${_size})},\n")
  endforeach()
  string(APPEND _text "  };\n  return Files;\n")
else()
  string(APPEND _text "  return {};\n")
endif()
string(APPEND _text "}\n} // namespace art5::embedded\n")
file(WRITE "${OUT}" "${_text}")

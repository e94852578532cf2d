# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What Debian wants of a package and of no other installation. CPack runs it
# before it packs the folder CPACK_TEMPORARY_INSTALL_DIRECTORY: documents in a
# folder of the package's name, copyright and changelog in Debian's form, manual
# pages compressed.
cmake_minimum_required(VERSION 3.25)
find_program(GZIP gzip REQUIRED)

set(_share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}/share)
set(_doc ${_share}/doc/${CPACK_PACKAGE_NAME})

# The same bytes whenever it is run.
function(_compress)
  execute_process(COMMAND ${GZIP} -9n -f ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Debian has the text of the licence already; the exceptions stand in ours.
function(_write_copyright)
  file(READ ${_doc}/LICENSE _text)
  string(FIND "${_text}" "---- LLVM Exceptions" _at)
  if(_at EQUAL -1)
    message(FATAL_ERROR "debian.cmake: LICENSE has no LLVM Exceptions")
  endif()
  string(SUBSTRING "${_text}" ${_at} -1 _exceptions)
  string(STRIP "${_exceptions}" _exceptions)
  string(REPLACE "\n\n" "\n.\n" _exceptions "${_exceptions}")
  string(REPLACE "\n" "\n " _exceptions "${_exceptions}")
  string(SUBSTRING ${CPACK_ART5_RELEASE_DATE} 0 4 _year)
  file(WRITE ${_doc}/copyright
"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: art5

Files: *
Copyright: ${_year} the authors of art5
License: Apache-2.0-with-LLVM-exception

License: Apache-2.0-with-LLVM-exception
 The Apache License, Version 2.0, is on Debian systems in the file
 /usr/share/common-licenses/Apache-2.0. To it belong these exceptions:
 .
 ${_exceptions}
")
  file(REMOVE ${_doc}/LICENSE)
endfunction()

function(_write_changelog)
  execute_process(COMMAND date -u -R -d ${CPACK_ART5_RELEASE_DATE}
    OUTPUT_VARIABLE _date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  file(WRITE ${_doc}/changelog
"${CPACK_PACKAGE_NAME} (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium

  * Version ${CPACK_PACKAGE_VERSION}; CHANGELOG.md tells what is in it.

 -- ${CPACK_PACKAGE_CONTACT}  ${_date}
")
  _compress(${_doc}/changelog)
endfunction()

file(RENAME ${_share}/doc/art5 ${_doc})
_write_copyright()
_write_changelog()
file(GLOB _manual ${_share}/man/man*/*.[0-9])
_compress(${_manual})

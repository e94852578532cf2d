# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# art5_check(TARGET target
#   [NAME name]            name of the custom target; default: art5-check-<target>
#   [ALL]                  run as part of the default build
#   [TEST]                 also add a test of that name for ctest
#   [MANIFEST file]        default: the nearest art5.json above each source
#   [FAIL_ON level]        prohibited (default), conditional or never
#   [BASELINE file]        what it holds is known
#   [FORMAT format OUTPUT file]
#   [ARGS ...])            further arguments of 'art5 check'
#
# Judges the program that the target is: its C and C++ sources and those of the
# targets of this project that it links, directly or through others. Runs
# 'art5 check' after the target was built, so that generated sources are there.
# Needs CMake 3.24 and a generator that writes compile_commands.json (Ninja,
# Makefiles).

# The targets of this project that TARGET is linked from, itself included.
function(_art5_linked_targets TARGET RESULT)
  set(_open ${TARGET})
  set(_seen)
  while(_open)
    list(POP_FRONT _open _next)
    get_target_property(_real ${_next} ALIASED_TARGET)
    if(_real)
      set(_next ${_real})
    endif()
    if(_next IN_LIST _seen)
      continue()
    endif()
    get_target_property(_imported ${_next} IMPORTED)
    if(_imported)
      continue()
    endif()
    list(APPEND _seen ${_next})
    foreach(_property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
      get_target_property(_libraries ${_next} ${_property})
      foreach(_library IN LISTS _libraries)
        # "$<LINK_ONLY:name>" and the like hold names of targets too.
        string(REGEX MATCHALL "[A-Za-z0-9_.+:-]+" _words "${_library}")
        string(REGEX REPLACE "(^|;|[^:]):([^:])" "\\1;\\2" _words "${_words}")
        foreach(_word IN LISTS _words)
          if(TARGET ${_word})
            list(APPEND _open ${_word})
          endif()
        endforeach()
      endforeach()
    endforeach()
    get_target_property(_sources ${_next} SOURCES)
    foreach(_source IN LISTS _sources)
      if(_source MATCHES "^\\$<TARGET_OBJECTS:(.+)>$" AND TARGET ${CMAKE_MATCH_1})
        list(APPEND _open ${CMAKE_MATCH_1})
      endif()
    endforeach()
  endwhile()
  set(${RESULT} ${_seen} PARENT_SCOPE)
endfunction()

# Run at the end of the directory, when all links and sources are known.
function(_art5_add_check)
  cmake_parse_arguments(PARSE_ARGV 0 _a "ALL;TEST"
    "TARGET;NAME;DIRECTORY" "COMMAND")
  _art5_linked_targets(${_a_TARGET} _targets)
  set(_extensions "\\.(c|C|cc|cpp|cxx|c\\+\\+|CPP|m|mm|cppm|ixx)$")
  set(_files)
  foreach(_target IN LISTS _targets)
    get_target_property(_type ${_target} TYPE)
    if(_type STREQUAL "INTERFACE_LIBRARY")
      continue()
    endif()
    set_target_properties(${_target} PROPERTIES EXPORT_COMPILE_COMMANDS ON)
    get_target_property(_sources ${_target} SOURCES)
    get_target_property(_from ${_target} SOURCE_DIR)
    get_target_property(_into ${_target} BINARY_DIR)
    foreach(_source IN LISTS _sources)
      # Only what is compiled as C or C++ stands in compile_commands.json.
      if(_source MATCHES "^\\$<")
        list(APPEND _files "$<FILTER:${_source},INCLUDE,${_extensions}>")
      elseif(_source MATCHES "${_extensions}")
        # A relative source is generated where it is not among the sources.
        cmake_path(ABSOLUTE_PATH _source BASE_DIRECTORY ${_from} NORMALIZE
          OUTPUT_VARIABLE _path)
        if(NOT EXISTS "${_path}")
          cmake_path(ABSOLUTE_PATH _source BASE_DIRECTORY ${_into} NORMALIZE
            OUTPUT_VARIABLE _path)
        endif()
        get_source_file_property(_header "${_path}" TARGET_DIRECTORY ${_target}
          HEADER_FILE_ONLY)
        if(NOT _header)
          list(APPEND _files "${_path}")
        endif()
      endif()
    endforeach()
  endforeach()
  set(_command ${_a_COMMAND} "${_files}")
  set(_all)
  if(_a_ALL)
    set(_all ALL)
  endif()
  add_custom_target(${_a_NAME} ${_all} COMMAND ${_command}
    WORKING_DIRECTORY ${_a_DIRECTORY} COMMAND_EXPAND_LISTS VERBATIM USES_TERMINAL
    COMMENT "Judging ${_a_TARGET} by AI Act Article 5")
  add_dependencies(${_a_NAME} ${_a_TARGET})
  if(_a_TEST)
    add_test(NAME ${_a_NAME} COMMAND ${_command}
      WORKING_DIRECTORY ${_a_DIRECTORY} COMMAND_EXPAND_LISTS)
  endif()
endfunction()

function(art5_check)
  cmake_parse_arguments(PARSE_ARGV 0 _a "ALL;TEST"
    "TARGET;NAME;MANIFEST;FAIL_ON;BASELINE;FORMAT;OUTPUT" "ARGS")
  if(_a_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "art5_check: unknown arguments: ${_a_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT _a_TARGET OR NOT TARGET ${_a_TARGET})
    message(FATAL_ERROR "art5_check: TARGET '${_a_TARGET}' is no target of this project")
  endif()
  if(CMAKE_VERSION VERSION_LESS 3.24)
    message(FATAL_ERROR "art5_check needs CMake 3.24, this is ${CMAKE_VERSION}")
  endif()
  if(NOT CMAKE_GENERATOR MATCHES "Ninja|Makefiles")
    message(FATAL_ERROR "art5_check: the generator '${CMAKE_GENERATOR}' writes no "
      "compile_commands.json; Ninja and Makefiles do")
  endif()
  if(NOT _a_NAME)
    set(_a_NAME art5-check-${_a_TARGET})
  endif()
  # Paths count from the directory of the call, as everywhere in CMake.
  set(_command ${ART5_EXECUTABLE} check -p ${CMAKE_BINARY_DIR})
  foreach(_option MANIFEST BASELINE OUTPUT)
    if(_a_${_option})
      set(_base ${CMAKE_CURRENT_SOURCE_DIR})
      set(_name --manifest)
      if(_option STREQUAL "BASELINE")
        set(_name --baseline)
      elseif(_option STREQUAL "OUTPUT")
        set(_base ${CMAKE_CURRENT_BINARY_DIR})
        set(_name -o)
      endif()
      cmake_path(ABSOLUTE_PATH _a_${_option} BASE_DIRECTORY ${_base} NORMALIZE)
      list(APPEND _command ${_name} ${_a_${_option}})
    endif()
  endforeach()
  if(_a_FAIL_ON)
    list(APPEND _command --fail-on=${_a_FAIL_ON})
  endif()
  if(_a_FORMAT)
    list(APPEND _command --format=${_a_FORMAT})
  endif()
  list(APPEND _command ${_a_ARGS})
  set(_flags)
  foreach(_flag ALL TEST)
    if(_a_${_flag})
      list(APPEND _flags ${_flag})
    endif()
  endforeach()
  # Links may still be added: look at them when the project is complete.
  cmake_language(EVAL CODE "cmake_language(DEFER DIRECTORY [[${CMAKE_SOURCE_DIR}]] CALL _art5_add_check ${_flags}
    TARGET [[${_a_TARGET}]] NAME [[${_a_NAME}]] DIRECTORY [[${CMAKE_CURRENT_SOURCE_DIR}]] COMMAND [[${_command}]])")
endfunction()

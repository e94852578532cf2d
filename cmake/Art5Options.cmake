# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# How art5's own code is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET default)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)

add_library(art5_options INTERFACE)
target_include_directories(art5_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(art5_options INTERFACE
  -Wall -Wextra -Wno-unused-parameter $<$<BOOL:${ART5_WERROR}>:-Werror>)
target_link_libraries(art5_options INTERFACE art5_llvm nlohmann_json::nlohmann_json)
if(NOT LLVM_ENABLE_RTTI)
  target_compile_options(art5_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
endif()
if(ART5_SANITIZE STREQUAL "thread")
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
  add_link_options(-fsanitize=thread)
elseif(ART5_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# art5_room_library(NAME SOURCES... ) - a static library of one room.
function(art5_room_library NAME)
  add_library(${NAME} STATIC ${ARGN})
  target_link_libraries(${NAME} PUBLIC art5_options)
endfunction()

# art5_llvm_shared() - what programs (not clang-tidy plugins) link against.
set(ART5_LLVM_LIBRARIES LLVM)
set(ART5_CLANG_LIBRARIES clang-cpp LLVM)

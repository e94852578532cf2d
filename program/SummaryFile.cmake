# Part of art5, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Summaries on disk; includes nothing of clang.
if(NOT TARGET art5_summary_file)
  art5_room_library(art5_summary_file
    ${CMAKE_CURRENT_LIST_DIR}/SummaryFile.cpp
    ${CMAKE_CURRENT_LIST_DIR}/SummaryJson.cpp)
endif()

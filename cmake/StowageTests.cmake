# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0

# stowage_tests([LABEL label] [TIMEOUT seconds] LIBS target…)
# Every tst_*.cpp beside the caller becomes a test program and a CTest test of the same name.
function(stowage_tests)
    cmake_parse_arguments(arg "" "LABEL;TIMEOUT" "LIBS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    file(GLOB programs CONFIGURE_DEPENDS "tst_*.cpp")
    foreach(source IN LISTS programs)
        get_filename_component(name "${source}" NAME_WE)
        add_executable(${name} "${source}")
        target_link_libraries(${name} PRIVATE ${arg_LIBS} Qt6::Test)
        target_compile_definitions(${name} PRIVATE STOWAGE_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
        set_target_properties(${name} PROPERTIES AUTOUIC OFF)
        target_precompile_headers(${name} REUSE_FROM stowage_precompiled_test)
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABEL}"
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
    endforeach()
endfunction()

# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0

# Flags that every target of the project is compiled with.
add_library(stowage_options INTERFACE)
target_compile_features(stowage_options INTERFACE cxx_std_23)
target_include_directories(stowage_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(stowage_options INTERFACE
    QT_ENABLE_STRICT_MODE_UP_TO=0x060800
    QT_NO_CAST_FROM_ASCII
    QT_NO_KEYWORDS
    STOWAGE_VERSION="${PROJECT_VERSION}")
target_compile_options(stowage_options INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wshadow=local
    -fpch-preprocess) # for ccache
if(STOWAGE_WERROR)
    target_compile_options(stowage_options INTERFACE -Werror)
endif()
if(STOWAGE_SANITIZE)
    # What a sanitizer puts between the lines makes GCC 14 see more of its ghosts in std::expected; the other presets look.
    target_compile_options(stowage_options INTERFACE
        -fsanitize=${STOWAGE_SANITIZE} -fno-omit-frame-pointer -Wno-maybe-uninitialized)
    target_link_options(stowage_options INTERFACE -fsanitize=${STOWAGE_SANITIZE})
endif()

# Looking for classes to be moc'ed costs seconds a target, and most rooms hold only values.
function(stowage_moc_where_needed target)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
    foreach(source IN LISTS ARGN)
        file(STRINGS "${source}" marks REGEX "Q_OBJECT|Q_GADGET|Q_NAMESPACE" LIMIT_COUNT 1)
        if(marks)
            set_target_properties(${target} PROPERTIES AUTOMOC ON)
            return()
        endif()
    endforeach()
endfunction()

# stowage_room(NAME [SUBDIRS folder…] [DEPENDS room…] [LIBS library…] [HEADERS header…])
# A room is a folder and a static library: every source in the folder (and in the sub-folders that are named) belongs to
# it, and it sees only the rooms it names. HEADERS are compiled once for the room, beside the common ones.
function(stowage_room name)
    cmake_parse_arguments(room "" "" "SUBDIRS;DEPENDS;LIBS;HEADERS" ${ARGN})
    list(TRANSFORM room_SUBDIRS APPEND "/*.cpp" OUTPUT_VARIABLE nested_sources)
    list(TRANSFORM room_SUBDIRS APPEND "/*.h" OUTPUT_VARIABLE nested_headers)
    file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h" ${nested_sources} ${nested_headers})
    add_library(stowage_${name} STATIC ${sources})
    stowage_moc_where_needed(stowage_${name} ${sources})
    list(TRANSFORM room_DEPENDS PREPEND stowage_)
    target_link_libraries(stowage_${name} PUBLIC stowage_options ${room_DEPENDS} ${room_LIBS})
    if(room_HEADERS)
        target_precompile_headers(stowage_${name} PRIVATE ${STOWAGE_COMMON_HEADERS} ${room_HEADERS})
    else()
        target_precompile_headers(stowage_${name} REUSE_FROM stowage_precompiled)
    endif()
    set_property(GLOBAL APPEND PROPERTY STOWAGE_ROOMS stowage_${name})
endfunction()

# stowage_module(NAME LIBS library…)
# The sources of the folder as stowage-NAME.so, which a program loads when it first needs it (core/base/moduledoor.h). What
# it shares with the programs (values, files) is linked into both; only its door is seen.
function(stowage_module name)
    cmake_parse_arguments(module "" "" "LIBS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
    add_library(stowage_${name}_module MODULE ${sources})
    target_link_libraries(stowage_${name}_module PRIVATE stowage_options ${module_LIBS})
    target_link_options(stowage_${name}_module PRIVATE -Wl,--exclude-libs,ALL)
    set_target_properties(stowage_${name}_module PROPERTIES AUTOMOC OFF AUTOUIC OFF CXX_VISIBILITY_PRESET hidden
        PREFIX "" OUTPUT_NAME stowage-${name} LIBRARY_OUTPUT_DIRECTORY "${STOWAGE_MODULES}"
        BUILD_WITH_INSTALL_RPATH ON INSTALL_RPATH "")
    install(TARGETS stowage_${name}_module LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/stowage")
    set_property(GLOBAL APPEND PROPERTY STOWAGE_ROOMS stowage_${name}_module)
endfunction()

# A room: one folder = one static library = one namespace = one include prefix.
#
#   tolmach_room(NAME [HOT | BUSY | COLD] [SOURCES a.cpp ...] USES base text ... PARTS ICU::uc ... DATA data/x.tsv ...)
#
# Without SOURCES they are all .cpp files of the folder.
# HOT rooms loop over every character of a text, and are compiled with -O3 where the others have -O2; COLD ones only lead from
# one room to the next, and have -O1. In the preset asan nothing is optimised but HOT rooms and BUSY ones, which tests keep busy
# for long: they have -O1 (docs/adr/0022).
# USES are the rooms of the architecture table; PARTS are outside libraries, private to the room's .cpp files.
# DATA files are compiled in: data/x-y.tsv is read as embedded::x_y_tsv() from "embedded/NAME.hpp".
function(tolmach_room name)
    cmake_parse_arguments(ROOM "HOT;BUSY;COLD" "" "SOURCES;USES;PARTS;DATA" ${ARGN})
    if(NOT ROOM_SOURCES)
        file(GLOB ROOM_SOURCES CONFIGURE_DEPENDS *.cpp)
    endif()
    if(ROOM_DATA)
        tolmach_embed(${name} ${ROOM_DATA})
        list(APPEND ROOM_SOURCES ${TOLMACH_EMBEDDED})
    endif()
    add_library(tolmach_${name} STATIC ${ROOM_SOURCES})
    add_library(tolmach::${name} ALIAS tolmach_${name})
    target_include_directories(tolmach_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                               $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src> $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/generated>
                               $<INSTALL_INTERFACE:include/tolmach>)
    set_target_properties(tolmach_${name} PROPERTIES EXPORT_NAME ${name})
    foreach(used IN LISTS ROOM_USES)
        target_link_libraries(tolmach_${name} PUBLIC tolmach::${used})
    endforeach()
    target_link_libraries(tolmach_${name} PRIVATE $<BUILD_INTERFACE:tolmach_flags> ${ROOM_PARTS})
    if(ROOM_HOT)
        target_compile_options(tolmach_${name} PRIVATE $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release>>:-O3>)
    endif()
    if(ROOM_COLD)
        target_compile_options(tolmach_${name} PRIVATE $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release>>:-O1>)
    endif()
    if(TOLMACH_SANITIZE AND (ROOM_HOT OR ROOM_BUSY))
        target_compile_options(tolmach_${name} PRIVATE $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Debug>>:-O1>)
    endif()
    if(TOLMACH_UNITY)
        set_target_properties(tolmach_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${TOLMACH_UNITY})
    endif()
endfunction()

# What every program of Catch2 tests is made with.
function(tolmach_test_program program)
    target_link_libraries(${program} PRIVATE tolmach_flags tolmach_test_main)
    target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    if(TOLMACH_PCH)
        target_precompile_headers(${program} REUSE_FROM tolmach_test_main)
    endif()
endfunction()

# Unit tests of a room: tests/unit/NAME/*_test.cpp become one Catch2 binary with the label NAME.
function(tolmach_unit_tests name)
    if(NOT TOLMACH_TESTS)
        return()
    endif()
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/unit/${name}/*_test.cpp)
    add_executable(${name}_test ${sources})
    target_link_libraries(${name}_test PRIVATE tolmach::${name} ${ARGN})
    tolmach_test_program(${name}_test)
    target_compile_definitions(${name}_test PRIVATE TOLMACH_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    add_test(NAME unit.${name} COMMAND ${name}_test)
    set_tests_properties(unit.${name} PROPERTIES LABELS ${name} TIMEOUT 600)
    tolmach_needs_shared(unit.${name})
endfunction()

# A test that says with exit 77 that its data in the shared folder, or a program that it needs, is absent: not run.
function(tolmach_needs_shared test)
    set_tests_properties(${test} PROPERTIES SKIP_RETURN_CODE 77)
    if(TOLMACH_REQUIRE_SHARED)
        set_tests_properties(${test} PROPERTIES ENVIRONMENT TOLMACH_REQUIRE_SHARED=ON)
    endif()
endfunction()

# Compiles data files into the binary by the assembler's .incbin, which costs no build time.
function(tolmach_embed room)
    set(assembly ${PROJECT_BINARY_DIR}/generated/embedded/${room}.S)
    set(header ${PROJECT_BINARY_DIR}/generated/embedded/${room}.hpp)
    set(asm_text ".section .rodata\n")
    set(hpp_text "#pragma once\n#include <string_view>\nnamespace tolmach::${room}::embedded {\n")
    foreach(file IN LISTS ARGN)
        get_filename_component(stem ${file} NAME)
        string(REGEX REPLACE "[^A-Za-z0-9]" "_" id ${stem})
        set(symbol tolmach_${room}_${id})
        get_filename_component(path ${file} ABSOLUTE)
        string(APPEND asm_text ".global ${symbol}_begin\n.global ${symbol}_end\n${symbol}_begin:\n.incbin \"${path}\"\n${symbol}_end:\n.byte 0\n")
        string(APPEND hpp_text
               "namespace detail {\nextern \"C\" const char ${symbol}_begin[];\nextern \"C\" const char ${symbol}_end[];\n}\n"
               "/// The bytes of ${stem}, compiled in; valid for the life of the program.\n"
               "inline std::string_view ${id}() {\n"
               "    return {detail::${symbol}_begin, static_cast<std::size_t>(detail::${symbol}_end - detail::${symbol}_begin)};\n}\n")
        set_property(SOURCE ${assembly} APPEND PROPERTY OBJECT_DEPENDS ${path})
        file(SHA256 ${path} digest)
        set_property(GLOBAL APPEND PROPERTY TOLMACH_DATA_DIGESTS ${digest})
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    endforeach()
    string(APPEND asm_text ".section .note.GNU-stack,\"\",@progbits\n")
    string(APPEND hpp_text "}  // namespace tolmach::${room}::embedded\n")
    file(CONFIGURE OUTPUT ${assembly} CONTENT "${asm_text}" @ONLY)
    file(CONFIGURE OUTPUT ${header} CONTENT "${hpp_text}" @ONLY)
    set(TOLMACH_EMBEDDED ${assembly} PARENT_SCOPE)
endfunction()

# Gives a room `tolmach_data_version`, a number of all that is compiled in by tolmach_embed: what is kept on disk of one is not
# taken for that of another. To be called behind all rooms.
function(tolmach_data_version room)
    get_property(digests GLOBAL PROPERTY TOLMACH_DATA_DIGESTS)
    string(SHA256 digest "${digests}")
    string(SUBSTRING ${digest} 0 16 number)
    set(assembly ${PROJECT_BINARY_DIR}/generated/embedded/data_version.S)
    file(CONFIGURE OUTPUT ${assembly} CONTENT ".section .rodata
.balign 8
.global tolmach_data_version
tolmach_data_version:
.quad 0x${number}
.section .note.GNU-stack,\"\",@progbits
" @ONLY)
    target_sources(tolmach_${room} PRIVATE ${assembly})
endfunction()

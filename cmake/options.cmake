# What a builder may choose, and what every target shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

option(TOLMACH_TESTS "Build the tests" ${PROJECT_IS_TOP_LEVEL})
option(TOLMACH_BENCH "Build the benchmarks" OFF)
option(TOLMACH_FUZZ "Build the fuzzers (clang)" OFF)
option(TOLMACH_WERROR "Treat warnings as errors" OFF)
set(TOLMACH_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")
set(TOLMACH_UNITY 0 CACHE STRING "Files of a room that are compiled as one; 0: each alone (docs/adr/0022)")
option(TOLMACH_PCH "Precompile what the tests include (docs/adr/0022)" OFF)
set(TOLMACH_SHARED "${CMAKE_SOURCE_DIR}/../shared" CACHE PATH "Conformance suites and corpora (not run where absent)")
option(TOLMACH_REQUIRE_SHARED "A test whose data in TOLMACH_SHARED is absent fails" OFF)

find_program(TOLMACH_CCACHE ccache)
if(TOLMACH_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${TOLMACH_CCACHE})
endif()

# g++ collects the garbage of large batches less often where there is memory for it: a fifth less time.
cmake_host_system_information(RESULT memory QUERY TOTAL_PHYSICAL_MEMORY)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_BUILD_TYPE STREQUAL Release AND memory GREATER 6000)
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:--param ggc-min-expand=300 --param ggc-min-heapsize=1000000>")
endif()

if(TOLMACH_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

add_library(tolmach_flags INTERFACE)
# What g++ 12 infers from code at -O3 is often wrong about the standard library (GCC bugs 105329, 105562); dev, clang
# and the sanitizers look for the same faults.
set(wrong_at_O3 -Wno-restrict -Wno-maybe-uninitialized -Wno-alloc-size-larger-than -Wno-stringop-overflow)
target_compile_options(tolmach_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion
                       # In unity a local name may hide one of another file, and no file is the main one; neither does harm.
                       $<IF:$<BOOL:${TOLMACH_UNITY}>,$<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wno-shadow>,-Wshadow>
                       $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${TOLMACH_UNITY}>>:-Wno-subobject-linkage>
                       $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:${wrong_at_O3}>
                       $<$<BOOL:${TOLMACH_WERROR}>:-Werror>)
if(TOLMACH_SANITIZE)
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${TOLMACH_SANITIZE}>
                        $<$<COMPILE_LANGUAGE:CXX>:-fno-sanitize-recover=all> $<$<COMPILE_LANGUAGE:CXX>:-fno-omit-frame-pointer>)
    add_link_options(-fsanitize=${TOLMACH_SANITIZE})
endif()

# Parts from outside, all from Debian's packages. Each is linked by the one room that uses it.
find_package(PkgConfig REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(EXPAT REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tl-expected REQUIRED)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(hunspell REQUIRED IMPORTED_TARGET hunspell)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
# The allocator of programs that are shipped or measured (docs/adr/0050). Nothing names its functions, so a linker that takes
# what is needed alone would leave it out.
add_library(tolmach_allocator INTERFACE)
if(TOLMACH_HARDENED)
    find_package(mimalloc REQUIRED)
    target_link_libraries(tolmach_allocator INTERFACE -Wl,--push-state,--no-as-needed mimalloc -Wl,--pop-state)
endif()
if(TOLMACH_TESTS)
    find_package(Catch2 2.13 REQUIRED)
    pkg_check_modules(cmark-gfm REQUIRED IMPORTED_TARGET libcmark-gfm)
    # Catch2's own main is compiled once, and without our warnings: under the sanitizers g++ 12 warns of its headers.
    add_library(tolmach_test_main STATIC ${PROJECT_SOURCE_DIR}/tests/support/main.cpp
                                         ${PROJECT_SOURCE_DIR}/tests/support/precompiled.cpp)
    target_include_directories(tolmach_test_main PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(tolmach_test_main PUBLIC Catch2::Catch2 PRIVATE tolmach_flags)
    set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/support/main.cpp
                                PROPERTIES SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS -w
                                           COMPILE_DEFINITIONS TOLMACH_SHARED="${TOLMACH_SHARED}")
    if(TOLMACH_PCH)
        # What nearly every test includes; main.cpp makes Catch2's own code.
        target_precompile_headers(tolmach_test_main PRIVATE <catch2/catch.hpp> <tl/expected.hpp> <algorithm> <filesystem>
                                  <fstream> <map> <optional> <set> <sstream> <string> <string_view> <variant> <vector>)
        if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)  # So that ccache can see through it.
            target_compile_options(tolmach_test_main PUBLIC -fpch-preprocess)
        endif()
    endif()
endif()
if(TOLMACH_BENCH)
    find_package(benchmark REQUIRED)
    find_package(pugixml REQUIRED)  # what reading XLIFF is measured against
endif()

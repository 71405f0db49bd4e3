# Conformance of the XLIFF room: one binary, label conformance. Included by xliff/CMakeLists.txt.
file(GLOB xliff_conformance_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/conformance/xliff_*_test.cpp)
add_executable(xliff_conformance_test ${xliff_conformance_sources})
target_link_libraries(xliff_conformance_test PRIVATE tolmach::xliff fmt::fmt)
tolmach_test_program(xliff_conformance_test)
target_compile_definitions(xliff_conformance_test PRIVATE TOLMACH_TEST_SCHEMAS="${PROJECT_SOURCE_DIR}/tests/schemas"
                           TOLMACH_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/conformance/data")
add_test(NAME conformance.xliff COMMAND xliff_conformance_test)
set_tests_properties(conformance.xliff PROPERTIES LABELS conformance TIMEOUT 1800)
tolmach_needs_shared(conformance.xliff)

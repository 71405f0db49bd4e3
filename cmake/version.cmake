# TOLMACH_VERSION: what the last tag says (`v0.2.0`, or `0.2.0+5.gabc1234` five commits after it), and the number in
# project() where there is no tag, as in an archive without history.
set(TOLMACH_VERSION ${PROJECT_VERSION})
find_package(Git QUIET)
if(GIT_FOUND)
    execute_process(COMMAND ${GIT_EXECUTABLE} describe --tags --match v[0-9]*
                    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
                    OUTPUT_VARIABLE described OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(described MATCHES "^v([0-9.]+)$")
        set(TOLMACH_VERSION ${CMAKE_MATCH_1})
    elseif(described MATCHES "^v([0-9.]+)-([0-9]+)-(g[0-9a-f]+)$")
        set(TOLMACH_VERSION ${CMAKE_MATCH_1}+${CMAKE_MATCH_2}.${CMAKE_MATCH_3})
    endif()
endif()

# The libraries xliff and glossary for other programs: `find_package(tolmach)` gives tolmach::xliff and tolmach::glossary,
# pkg-config tolmach-xliff and tolmach-glossary. Component development; docs/libraries.md shows a program that uses them.
include(CMakePackageConfigHelpers)
set(libraries base text xml xliff database zip morphology glossary)
set(targets ${libraries})
list(TRANSFORM targets PREPEND tolmach_)
install(TARGETS ${targets} EXPORT tolmach ARCHIVE DESTINATION lib COMPONENT development)
install(EXPORT tolmach NAMESPACE tolmach:: DESTINATION lib/cmake/tolmach COMPONENT development)
# The public headers are those at the top of the two folders, and what these include.
foreach(folder xliff glossary glossary/matcher src/base src/database)
    file(GLOB headers ${PROJECT_SOURCE_DIR}/${folder}/*.hpp)
    string(REGEX REPLACE "^src/" "" prefix ${folder})
    install(FILES ${headers} DESTINATION include/tolmach/${prefix} COMPONENT development)
endforeach()
write_basic_package_version_file(${PROJECT_BINARY_DIR}/tolmachConfigVersion.cmake
                                 VERSION ${PROJECT_VERSION} COMPATIBILITY SameMinorVersion)
configure_file(${PROJECT_SOURCE_DIR}/cmake/tolmachConfig.cmake.in ${PROJECT_BINARY_DIR}/tolmachConfig.cmake @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/tolmachConfig.cmake ${PROJECT_BINARY_DIR}/tolmachConfigVersion.cmake
        DESTINATION lib/cmake/tolmach COMPONENT development)

function(tolmach_pkg_config name description libs requires)
    configure_file(${PROJECT_SOURCE_DIR}/cmake/library.pc.in ${PROJECT_BINARY_DIR}/tolmach-${name}.pc @ONLY)
    install(FILES ${PROJECT_BINARY_DIR}/tolmach-${name}.pc DESTINATION lib/pkgconfig COMPONENT development)
endfunction()
tolmach_pkg_config(xliff "reads, writes, splices, validates and converts XLIFF"
                   "-ltolmach_xliff -ltolmach_xml -ltolmach_text -ltolmach_base" "icu-i18n icu-uc expat fmt")
tolmach_pkg_config(glossary "keeps term bases and finds their terms in every inflected form"
                   "-ltolmach_glossary -ltolmach_morphology -ltolmach_zip -ltolmach_database -ltolmach_xml -ltolmach_text -ltolmach_base"
                   "icu-i18n icu-uc expat fmt libzip sqlite3")

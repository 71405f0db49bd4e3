# The Debian packages that `cpack` makes of a release build: tolmach, the program with its manual pages, completions and
# starter term base, and libtolmach-dev, the libraries. What the program needs is read off it by dpkg-shlibdeps.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tolmach)
set(CPACK_PACKAGE_VERSION ${TOLMACH_VERSION})
set(CPACK_PACKAGE_CONTACT "The tolmach authors <tolmach@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
    "tolmach cuts a policy note into XLIFF for translators, checks what they send back against a term base of names and
 titles, and merges it into French, Russian or Belarusian editions.")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
    "Static libraries and headers: reading, writing, splicing, validating and converting XLIFF; term bases and their matcher.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME tolmach)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "hunspell-ru, hunspell-be, hunspell-fr")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libtolmach-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libicu-dev, libexpat1-dev, libfmt-dev, libsqlite3-dev, libzip-dev, nlohmann-json3-dev, libexpected-dev")
install(FILES LICENSE DESTINATION share/doc/tolmach RENAME copyright COMPONENT program)
install(FILES README.md CHANGELOG.md DESTINATION share/doc/tolmach COMPONENT program)
include(CPack)

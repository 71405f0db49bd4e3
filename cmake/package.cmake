# The Debian package that `cpack` makes in a release build: program, manual pages, starter term base. Which libraries it
# needs is read off the program by dpkg-shlibdeps.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tolmach)
set(CPACK_PACKAGE_VERSION ${TOLMACH_VERSION})
set(CPACK_PACKAGE_CONTACT "The tolmach authors <tolmach@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "brings out one policy note in several languages")
set(CPACK_PACKAGE_DESCRIPTION
    "tolmach cuts a policy note into XLIFF for translators, checks what they send back against a term base of names and
titles, and merges it into French, Russian or Belarusian editions.")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
install(FILES LICENSE DESTINATION share/doc/tolmach RENAME copyright)
install(FILES README.md CHANGELOG.md DESTINATION share/doc/tolmach)
include(CPack)

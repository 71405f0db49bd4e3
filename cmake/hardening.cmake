# What Debian asks of the programs it ships (dpkg-buildflags, hardening=+all), for builds that are shipped; tests/layering/
# hardening_test.py reads it from the program. Sanitizers bring their own.
set(TOLMACH_HARDENED OFF)
if(CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo|MinSizeRel)$" AND NOT TOLMACH_SANITIZE)
    set(TOLMACH_HARDENED ON)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    add_compile_options(-fstack-protector-strong -Wformat -Werror=format-security -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fcf-protection>)
    endif()
    add_link_options(-Wl,-z,relro -Wl,-z,now)
endif()

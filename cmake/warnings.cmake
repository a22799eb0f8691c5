# What all of the project's own code is compiled with.
add_library(sockerr_warnings INTERFACE)
if(MSVC)
  target_compile_options(sockerr_warnings INTERFACE /W4 /utf-8 /Zc:preprocessor $<$<BOOL:${SOCKERR_WERROR}>:/WX>)
else()
  # What a designated initializer leaves out has its default; that is what it is for.
  target_compile_options(sockerr_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion
                         -Wno-missing-field-initializers
                         $<$<BOOL:${SOCKERR_WERROR}>:-Werror>)
endif()
if(WIN32)
  target_compile_definitions(sockerr_warnings INTERFACE _WIN32_WINNT=0x0A00 WIN32_LEAN_AND_MEAN NOMINMAX
                             _WINSOCK_DEPRECATED_NO_WARNINGS _CRT_SECURE_NO_WARNINGS)
endif()

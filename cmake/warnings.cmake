# What all of the project's own code is compiled with.
add_library(sockerr_warnings INTERFACE)
# A compiler that is newer than those of the tests may warn of more. It says so, and builds.
set(untried_GNU 13)
set(untried_Clang 15)
set(untried "${untried_${CMAKE_CXX_COMPILER_ID}}")
if(MSVC)
  target_compile_options(sockerr_warnings INTERFACE /W4 /utf-8 /Zc:preprocessor)
else()
  # What a designated initializer leaves out has its default; that is what it is for.
  target_compile_options(sockerr_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion
                         -Wno-missing-field-initializers)
  if(SOCKERR_WERROR AND untried AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS untried)
    target_compile_options(sockerr_warnings INTERFACE -Werror)
  endif()
endif()
if(WIN32)
  target_compile_definitions(sockerr_warnings INTERFACE _WIN32_WINNT=0x0A00 WIN32_LEAN_AND_MEAN NOMINMAX
                             _WINSOCK_DEPRECATED_NO_WARNINGS _CRT_SECURE_NO_WARNINGS)
endif()

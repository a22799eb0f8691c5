# The libraries, each as one target: from the system or vcpkg where they are found as packages. When
# building for Windows on Debian, the header-only ones are the same headers as the system's, reached
# through a folder of their own so that nothing else of /usr/include comes with them, and GoogleTest
# and Google Benchmark are built from source.

find_package(Threads REQUIRED)

function(sockerr_borrow_headers target)
  set(folder ${CMAKE_BINARY_DIR}/borrowed/${target})
  file(MAKE_DIRECTORY ${folder})
  foreach(name IN LISTS ARGN)
    if(NOT EXISTS /usr/include/${name})
      message(FATAL_ERROR "/usr/include/${name} is missing; tools/run installs what the build needs")
    endif()
    file(CREATE_LINK /usr/include/${name} ${folder}/${name} SYMBOLIC)
  endforeach()
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${folder})
endfunction()

if(CMAKE_CROSSCOMPILING)
  sockerr_borrow_headers(sockerr_boost boost)
  sockerr_borrow_headers(sockerr_toml toml++)
  sockerr_borrow_headers(sockerr_json nlohmann)
  sockerr_borrow_headers(sockerr_cli11 CLI)
else()
  find_package(Boost 1.81 REQUIRED)
  find_package(tomlplusplus REQUIRED)
  find_package(nlohmann_json REQUIRED)
  find_package(CLI11 REQUIRED)
  add_library(sockerr_boost INTERFACE)
  target_link_libraries(sockerr_boost INTERFACE Boost::headers)
  if(Boost_VERSION VERSION_GREATER_EQUAL 1.86)
    find_package(Boost 1.86 REQUIRED COMPONENTS process)
    target_link_libraries(sockerr_boost INTERFACE Boost::process)
  endif()
  add_library(sockerr_toml ALIAS tomlplusplus::tomlplusplus)
  add_library(sockerr_json ALIAS nlohmann_json::nlohmann_json)
  add_library(sockerr_cli11 ALIAS CLI11::CLI11)
endif()

# std::filesystem instead of Boost's own library; no pidfd, which some kernels under test do not have.
target_compile_definitions(sockerr_boost INTERFACE BOOST_PROCESS_USE_STD_FS=1
                           BOOST_PROCESS_V2_DISABLE_PIDFD_OPEN=1)
target_link_libraries(sockerr_boost INTERFACE Threads::Threads)
if(WIN32)
  # Boost up to 1.85 includes <Windows.h> with a capital letter, which matters on a Linux machine.
  file(WRITE ${CMAKE_BINARY_DIR}/borrowed/Windows.h
       "#pragma once\n#include <winsock2.h>\n#include <windows.h>\n")
  if(CMAKE_CROSSCOMPILING)
    target_include_directories(sockerr_boost SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/borrowed)
  endif()
  target_link_libraries(sockerr_boost INTERFACE ws2_32 mswsock bcrypt)
endif()

find_package(GTest QUIET)
if(NOT GTest_FOUND)
  set(gtest_force_shared_crt ON CACHE BOOL "" FORCE)
  set(INSTALL_GTEST OFF CACHE BOOL "" FORCE)
  set(BUILD_GMOCK OFF CACHE BOOL "" FORCE)
  add_subdirectory(/usr/src/googletest ${CMAKE_BINARY_DIR}/googletest EXCLUDE_FROM_ALL SYSTEM)
endif()

find_package(benchmark QUIET)
set(benchmark_source ${CMAKE_SOURCE_DIR}/build/third-party/benchmark)
if(NOT benchmark_FOUND AND EXISTS ${benchmark_source}/CMakeLists.txt)
  set(GIT_VERSION 0.0.0)  # Debian's source does not ask git
  foreach(part TESTING INSTALL GTEST_TESTS WERROR)
    set(BENCHMARK_ENABLE_${part} OFF CACHE BOOL "" FORCE)
  endforeach()
  add_subdirectory(${benchmark_source} ${CMAKE_BINARY_DIR}/benchmark EXCLUDE_FROM_ALL SYSTEM)
endif()

# Writes the files below FOLDER that match PATTERN into OUTPUT, as the C++ array ARRAY.
function(sockerr_embed output array pattern folder)
  set(files "")
  if(folder)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/${pattern})
  endif()
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DPATTERN=${pattern} -DARRAY=${array} -DOUTPUT=${output}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Writing ${array}" VERBATIM)
endfunction()

# sockerr_add_scenarios(TARGET FOLDER [TABLES])
#
# Makes an object library of all scenarios below FOLDER, with a registry that names each of them and
# the tables of the folder TABLES embedded. The registry is derived from the paths: a file that defines no
# scenario of its name does not link. A file NAME.linux.cpp or NAME.windows.cpp exists on that
# platform only; its id is that of NAME.
function(sockerr_add_scenarios target folder)
  set(root ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
  file(GLOB files RELATIVE ${root} CONFIGURE_DEPENDS ${root}/*/*.cpp)
  list(SORT files)
  if(NOT files)
    message(FATAL_ERROR "no scenarios below ${root}")
  endif()

  set(sources "")
  set(declarations "")
  set(compiled "")
  set(known "")
  foreach(file IN LISTS files)
    if(NOT file MATCHES "^([a-z0-9_]+)/([a-z0-9_]+)(\\.(linux|windows))?\\.cpp$")
      message(FATAL_ERROR "${folder}/${file}: a scenario is <call>/<condition>.cpp in snake case")
    endif()
    set(id "${CMAKE_MATCH_1}/${CMAKE_MATCH_2}")
    set(symbol "scenario_${CMAKE_MATCH_1}_${CMAKE_MATCH_2}")
    set(platform "${CMAKE_MATCH_4}")
    if(NOT platform)
      set(platform any)
    endif()
    string(APPEND known "    {\"${id}\", \"${platform}\"},\n")
    if((platform STREQUAL "linux" AND WIN32) OR (platform STREQUAL "windows" AND NOT WIN32))
      continue()
    endif()
    list(APPEND sources ${root}/${file})
    string(APPEND declarations "extern const scenario ${symbol};\n")
    string(APPEND compiled "    &${symbol},\n")
  endforeach()

  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${target})
  file(CONFIGURE OUTPUT ${generated}/registry.cpp CONTENT
"// Generated from the files below ${folder}/.
#include \"harness/registry.h\"

namespace sockerr {
@declarations@
namespace {
constexpr const scenario* compiled[] = {
@compiled@};
constexpr known_scenario known[] = {
@known@};
}  // namespace

const std::span<const scenario* const> compiled_scenarios = compiled;
const std::span<const known_scenario> known_scenarios = known;
}  // namespace sockerr
" @ONLY)

  set(tables "")
  if(ARGC GREATER 2)
    set(tables ${CMAKE_CURRENT_SOURCE_DIR}/${ARGV2})
  endif()
  sockerr_embed(${generated}/tables.cpp embedded_tables "*.toml" "${tables}")
  sockerr_embed(${generated}/sources.cpp embedded_sources "*.cpp" "${root}")

  add_library(${target}_code OBJECT ${sources})
  target_link_libraries(${target}_code PUBLIC sockerr_core)
  # A benchmark times what a compiler makes of the observed calls.
  target_compile_options(${target}_code PRIVATE $<$<AND:$<NOT:$<BOOL:${MSVC}>>,$<CONFIG:RelWithDebInfo>>:-O2>)
  # Reading the headers took most of the time of a scenario.
  target_precompile_headers(${target}_code PRIVATE ${CMAKE_SOURCE_DIR}/harness/scenario.h)
  add_library(${target} OBJECT ${generated}/registry.cpp ${generated}/tables.cpp ${generated}/sources.cpp)
  target_link_libraries(${target} PUBLIC sockerr_core ${target}_code)
  target_sources(${target} INTERFACE $<TARGET_OBJECTS:${target}_code>)
  # In one file they would be in each other's way: every scenario has a function `provoke`.
  set_target_properties(${target} ${target}_code PROPERTIES UNITY_BUILD OFF)
endfunction()

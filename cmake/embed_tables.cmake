# cmake -DFOLDER=DIR -DOUTPUT=FILE -P embed_tables.cmake
#
# Writes the TOML files below FOLDER as C++: an array of lines for each, because compilers limit the
# length of a single string literal. Without FOLDER, no tables.
set(arrays "")
set(entries "")
set(number 0)
if(FOLDER)
  file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*.toml)
  list(SORT files)
  foreach(file IN LISTS files)
    file(READ ${FOLDER}/${file} text)
    string(REPLACE "\r" "" text "${text}")
    string(REGEX REPLACE "\n$" "" text "${text}")
    string(REPLACE "\n" ")~\",\nR\"~(" text "${text}")
    string(APPEND arrays "constexpr const char* lines${number}[] = {\nR\"~(${text})~\"};\n")
    string(APPEND entries "    {\"${file}\", lines${number}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
endif()
file(WRITE ${OUTPUT} "// Generated from the tables below '${FOLDER}'.
#include \"harness/tables.h\"

namespace {
${arrays}
const std::vector<sockerr::embedded_table> all = {
${entries}};
}  // namespace
const std::span<const sockerr::embedded_table> sockerr::embedded_tables = all;
")

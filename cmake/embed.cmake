# cmake -DFOLDER=DIR -DPATTERN=GLOB -DARRAY=NAME -DOUTPUT=FILE -P embed.cmake
#
# Writes the text files below FOLDER that match PATTERN as C++: an array of lines for each, because
# compilers limit the length of a single string literal. Without FOLDER there are none.
set(arrays "")
set(entries "")
set(number 0)
if(FOLDER)
  file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/${PATTERN})
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
file(WRITE ${OUTPUT} "// Generated from the files below '${FOLDER}'.
#include \"harness/embedded.h\"

namespace {
${arrays}
const std::vector<sockerr::embedded_file> all = {
${entries}};
}  // namespace
const std::span<const sockerr::embedded_file> sockerr::${ARRAY} = all;
")

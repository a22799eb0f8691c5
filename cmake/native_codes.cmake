# cmake -DTABLES=DIR -DPLATFORM=posix|windows -DOUTPUT=FILE -P native_codes.cmake
#
# Turns the tables in expected/codes/ into C++: for each row a check that its number is the one in the
# system's headers, and for the codes that calls report here an entry in the table of native codes. It
# relies on each row starting with "[SYMBOL]" and "number = ..." on the next line; the lint of the
# tables demands that.

set(checks "")
set(entries "")

# TYPE and COLUMN belong to tables whose number is a table of columns.
function(add_table file domain type column)
  file(READ "${TABLES}/${file}.toml" text)
  string(REGEX MATCHALL "\\[[A-Z][A-Za-z0-9_]*\\]\r?\nnumber = [^\r\n]*" rows "${text}")
  foreach(row IN LISTS rows)
    string(REGEX MATCH "^\\[([A-Za-z0-9_]+)\\]\r?\nnumber = (.*)$" _ "${row}")
    set(symbol "${CMAKE_MATCH_1}")
    set(number "${CMAKE_MATCH_2}")
    if(PLATFORM STREQUAL "windows" AND type AND NOT number MATCHES "windows = ")
      continue()  # the headers of Windows compilers disagree about EAI_NODATA
    endif()
    if(type)
      string(REGEX REPLACE "([a-z]+) = " ".\\1 = " number "${number}")
      set(number "(sockerr::${type}${number}.*sockerr::${column})")
    endif()
    # As an int, which is what calls report: the status codes of NT are unsigned in the headers.
    set(native "static_cast<int>(${symbol})")
    string(APPEND checks "#ifdef ${symbol}\nstatic_assert(${number} == ${native}, "
           "\"expected/codes/${file}.toml: ${symbol} has another number on this system\");\n#endif\n")
    if(domain STREQUAL "winsock")  # the same numbers everywhere, also where the headers lack the name
      string(APPEND entries "    {sockerr::code_domain::winsock, ${number}, \"${symbol}\"},\n")
    elseif(domain)
      string(APPEND entries "#ifdef ${symbol}\n"
             "    {sockerr::code_domain::${domain}, ${native}, \"${symbol}\"},\n#endif\n")
    endif()
  endforeach()
  set(checks "${checks}" PARENT_SCOPE)
  set(entries "${entries}" PARENT_SCOPE)
endfunction()

if(PLATFORM STREQUAL "windows")
  add_table(winsock winsock "" "")
  add_table(gai "" resolver_numbers resolver_column)
  add_table(h_errno "" host_numbers host_column)
else()
  add_table(errno errno_code errno_numbers errno_column)
  add_table(gai gai resolver_numbers resolver_column)
  add_table(h_errno h_errno_code host_numbers host_column)
endif()

file(WRITE "${OUTPUT}" "// Generated from expected/codes/.
#include \"harness/native_codes.h\"
#include \"harness/${PLATFORM}/columns.h\"

${checks}
namespace {
constexpr sockerr::native_code table[] = {
${entries}};
}
const std::span<const sockerr::native_code> sockerr::native_codes = table;
")

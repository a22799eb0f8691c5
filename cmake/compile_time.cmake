# cmake -D COMPILER=... -D ROOT=... -P compile_time.cmake
# Says how long one scenario takes to compile: the shortest of five times, in milliseconds.
set(file ${ROOT}/scenarios/bind/double_bind.cpp)
set(shortest 999999999)
foreach(round RANGE 1 5)
  string(TIMESTAMP begin "%s%f")
  execute_process(COMMAND ${COMPILER} -std=c++20 -O1 -g1 -I${ROOT} -c ${file} -o compile_time.o
    COMMAND_ERROR_IS_FATAL ANY)
  string(TIMESTAMP end "%s%f")
  math(EXPR took "(${end} - ${begin}) / 1000")
  if(took LESS shortest)
    set(shortest ${took})
  endif()
endforeach()
message("${file} compiles in ${shortest} ms with ${COMPILER}")

// Stands in for the fuzzer where there is none: tries every file of the folders that are named.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "harness/tests/fuzz/fuzz.h"

int main(int argc, char** argv) {
  int tried = 0;
  for (int i = 1; i < argc; ++i)
    for (const auto& file : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream in(file.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      std::cerr << file.path().string() << "\n";  // the last one named is the one that crashed
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++tried;
    }
  return tried > 0 ? 0 : 1;
}

#include "harness/files.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace sockerr {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  throw std::runtime_error(path + ": " + what);
}

/// A pipe that another program writes to is as good as a file. One that stands in a folder is not:
/// whoever opens it waits for a writer that may never come.
bool is_open_already(const std::string& path) {
  return path == "/dev/stdin" || path.starts_with("/dev/fd/");
}

void check_kind(const std::string& path) {
  std::error_code error;
  const fs::file_type kind = fs::status(path, error).type();
  if (kind == fs::file_type::not_found) fail(path, "cannot be read: there is no such file");
  if (kind == fs::file_type::none) fail(path, "cannot be read: " + error.message());
  if (kind == fs::file_type::directory) fail(path, "cannot be read: it is a folder, not a file");
  if (kind != fs::file_type::regular && !is_open_already(path))
    fail(path, "cannot be read: it is no regular file; copy what it gives to one");
}

}  // namespace

std::string read_file(const std::string& path) {
  check_kind(path);
  std::ifstream in(path, std::ios::binary);
  if (!in) fail(path, "cannot be opened");
  std::string text;
  std::array<char, 65536> part;
  while (in.read(part.data(), part.size()), in.gcount() > 0)
    text.append(part.data(), static_cast<std::size_t>(in.gcount()));
  if (in.bad()) fail(path, "cannot be read to its end");
  return text;
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  if (!(out << text << std::flush)) fail(path, "cannot be written");
}

}  // namespace sockerr

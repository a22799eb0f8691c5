#pragma once

#include <string>

namespace sockerr {

/// The bytes of a regular file, or of what this process was given open (/dev/stdin, /dev/fd/N).
/// Throws std::runtime_error that names the file when it is something else or cannot be read.
std::string read_file(const std::string& path);

/// Writes `text` to a file; throws std::runtime_error that names it when that fails.
void write_file(const std::string& path, const std::string& text);

}  // namespace sockerr

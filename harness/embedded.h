#pragma once

#include <span>
#include <string>
#include <vector>

namespace sockerr {

/// A text file that this program was built with; cmake/embed.cmake writes them.
struct embedded_file {
  const char* name;  ///< path below its folder
  std::span<const char* const> lines;
};

extern const std::span<const embedded_file> embedded_tables;   ///< expected/
extern const std::span<const embedded_file> embedded_sources;  ///< scenarios/

std::string text_of(const embedded_file& file);

}  // namespace sockerr

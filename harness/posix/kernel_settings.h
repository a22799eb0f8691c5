#pragma once

#include <algorithm>
#include <string>

namespace sockerr {

/// The file of a setting of the kernel, such as net.ipv4.ping_group_range.
inline std::string path_of_setting(std::string name) {
  std::ranges::replace(name, '.', '/');
  return "/proc/sys/" + name;
}

}  // namespace sockerr

#include "harness/scenario.h"

namespace {

/// Makes the path in an address as long as sun_path allows: by slashes, which mean nothing more.
endpoint fill_path(const endpoint& path) {
  endpoint made = path.with_size(sizeof(sockaddr_un));
  char* name = reinterpret_cast<sockaddr_un*>(made.data())->sun_path;
  constexpr size_t size = sizeof sockaddr_un{}.sun_path;
  size_t length = 0;
  while (length < size && name[length] != 0) ++length;
  for (size_t left = length, at = size; left > 0; --left) name[--at] = name[left - 1];
  for (size_t i = 0; i < size - length; ++i) name[i] = '/';
  return made;
}

outcome bind_to_path(lab& lab, const endpoint& path) {
  const socket_handle s = lab.socket();
  const outcome seen =
      lab.observe_once([&] { return ::bind(s.get(), path.data(), path.size()); });
  if (seen.failed) return seen;
  const endpoint kept = lab.local_endpoint(s);
  return lab.with_detail(seen, "longer_than_sockaddr_un", kept.size() > sizeof(sockaddr_un));
}

outcome provoke(lab& lab) { return bind_to_path(lab, fill_path(lab.unix_path())); }

outcome remedy(lab& lab) { return bind_to_path(lab, lab.unix_path()); }

}  // namespace

SOCKERR_SCENARIO(bind, path_without_terminator,
    .title = "A path fills sun_path to the last byte, and getsockname gives more than a sockaddr_un",
    .cause = "Linux takes 108 bytes without the zero that ends a path, and adds it, so that the address it gives back has 111 bytes",
    .fix = "keep paths to 107 bytes; give getsockname room for a sockaddr_storage and heed the length",
    .kind = programmer,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)

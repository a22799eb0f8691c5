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

outcome bind_to_path(lab& lab, const socket_handle& s, const endpoint& path) {
  return lab.observe_once([&] { return ::bind(s.get(), path.data(), path.size()); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const outcome seen = bind_to_path(lab, s, fill_path(lab.unix_path()));
  if (seen.failed) return seen;
  const bool longer = lab.local_endpoint(s).size() > sizeof(sockaddr_un);
  return lab.with_detail(seen, "longer_than_sockaddr_un", longer);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  const outcome seen = bind_to_path(lab, s, lab.unix_path());
  lab.require(lab.local_endpoint(s).size() <= sizeof(sockaddr_un), "the path has no end");
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(bind, path_without_terminator,
    .title = "A path fills sun_path to the last byte, and getsockname gives more than a sockaddr_un",
    .cause = "Linux takes 108 bytes without the zero that ends a path, and adds it, so that the address it gives back has 111 bytes",
    .fix = "keep paths to 107 bytes; give getsockname room for a sockaddr_storage and heed the length",
    .kind = programmer,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)

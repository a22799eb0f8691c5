#include "harness/scenario.h"

namespace {

/// The path, with a slash behind it or without.
outcome bind_to_path(lab& lab, bool slash) {
  const socket_handle s = lab.socket();
  endpoint path = lab.unix_path();
  if (slash) {
    path = path.with_size(path.size() + 1);
    reinterpret_cast<char*>(path.data())[path.size() - 2] = '/';
  }
  return lab.observe_once([&] { return ::bind(s.get(), path.data(), path.size()); });
}

outcome provoke(lab& lab) { return bind_to_path(lab, true); }

outcome remedy(lab& lab) { return bind_to_path(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, path_ends_with_slash,
    .title = "The path of a unix socket ends with a slash",
    .cause = "such a path is that of a folder, and bind makes no folders",
    .fix = "leave the slash at the end out",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)

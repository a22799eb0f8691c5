#include "harness/scenario.h"

namespace {

/// A security module that labels processes says here how it has labelled this one.
bool labels_processes() {
  char label;
  const socket_handle file(::open("/proc/self/attr/current", O_RDONLY));
  return ::read(file.get(), &label, 1) >= 0;
}

outcome get(lab& lab, int option) {
  if (labels_processes()) lab.skip("a security module of this machine (LSM) has labels");
  const connection c = lab.connected();
  return lab.observe([&] {
    char value[256];
    socklen_t size = sizeof value;
    return ::getsockopt(c.client.get(), SOL_SOCKET, option, value, &size);
  });
}

outcome provoke(lab& lab) { return get(lab, SO_PEERSEC); }

outcome remedy(lab& lab) { return get(lab, SO_PEERCRED); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, peer_label_without_security_module,
    .title = "Asking for the security label of the peer where there are no labels",
    .cause = "SO_PEERSEC is answered by a security module such as SELinux, and this kernel runs without",
    .fix = "do without the label; user and group of the peer are in SO_PEERCRED",
    .kind = environment,
    .variants = "unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)

#include <sys/mman.h>

#include "harness/scenario.h"

namespace {

outcome map(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] {
    void* const at = ::mmap(nullptr, 1, PROT_READ, MAP_PRIVATE, s.get(), 0);
    return at == MAP_FAILED ? -1 : ::munmap(at, 1);
  });
}

outcome provoke(lab& lab) { return map(lab, lab.connected().client); }

outcome remedy(lab& lab) { return map(lab, lab.new_file(O_RDWR)); }

}  // namespace

SOCKERR_SCENARIO(mmap, on_socket,
    .title = "Mapping a UDP or unix socket into memory as if it were a file",
    .cause = "what these sockets receive comes once and in its order; nothing of it could be seen in memory",
    .fix = "receive into memory; only TCP (TCP_ZEROCOPY_RECEIVE) and packet sockets can be mapped",
    .kind = programmer,
    .variants = "udp4 unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)

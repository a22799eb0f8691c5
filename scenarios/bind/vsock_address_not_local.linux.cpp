#include "harness/scenario.h"

namespace {

/// Binds a socket between virtual machines and their host to any port of that machine.
outcome bind_to_machine(lab& lab, unsigned machine) {
  const socket_handle s(::socket(AF_VSOCK, SOCK_STREAM, 0));
  if (s.get() == no_socket) lab.skip("needs a kernel with vsock (CONFIG_VSOCKETS)");
  sockaddr_vm address{};
  address.svm_family = AF_VSOCK;
  address.svm_cid = machine;
  address.svm_port = VMADDR_PORT_ANY;
  const auto* where = reinterpret_cast<const sockaddr*>(&address);
  return lab.observe_once([&] { return ::bind(s.get(), where, sizeof address); });
}

outcome provoke(lab& lab) { return bind_to_machine(lab, 0x7FFFFFFF); }

outcome remedy(lab& lab) { return bind_to_machine(lab, VMADDR_CID_ANY); }

}  // namespace

SOCKERR_SCENARIO(bind, vsock_address_not_local,
    .title = "The address of a vsock socket is that of another virtual machine",
    .cause = "the CID names a machine, and a socket can be bound to this one only; the CID for all peers to connect to is not the one to bind",
    .fix = "bind to VMADDR_CID_ANY",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)

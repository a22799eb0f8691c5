#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, void* address, void* length) {
  const connection c = lab.connected();
  return lab.observe([&] {
    return ::getpeername(c.client.get(), static_cast<sockaddr*>(address),
                               static_cast<socklen_t*>(length));
  });
}

outcome provoke(lab& lab) {
  endpoint answer;
  if (lab.variant("no_address")) return ask(lab, nullptr, answer.size_out());
  if (lab.variant("no_length")) return ask(lab, answer.data(), nullptr);
  return ask(lab, lab.bad_pointer(), answer.size_out());
}

outcome remedy(lab& lab) {
  endpoint answer;
  return ask(lab, answer.data(), answer.size_out());
}

}  // namespace

SOCKERR_SCENARIO(getpeername, bad_pointer,
    .title = "The address of the peer cannot be written where the pointers say",
    .cause = "the pointer to the address or to its length leads outside the memory of the process; neither may be left out",
    .fix = "give a sockaddr_storage and its size",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram x bad_address no_address no_length",
    .own_process = true,  // a system that trusts the pointers ends it
    .provoke = provoke, .remedy = remedy)

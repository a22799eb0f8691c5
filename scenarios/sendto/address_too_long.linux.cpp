#include "harness/scenario.h"

namespace {

/// Says that the address has so many bytes, or 0 for as many as it has.
outcome send_with(lab& lab, socklen_t size) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint address = lab.bind(receiver, lab.loopback());
  return lab.observe_once([&] {
    return ::sendto(s.get(), "hello", 5, 0, address.data(), size == 0 ? address.size() : size);
  });
}

outcome provoke(lab& lab) { return send_with(lab, sizeof(sockaddr_storage) + 1); }

outcome remedy(lab& lab) { return send_with(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(sendto, address_too_long,
    .title = "The length given for the address is beyond that of any address",
    .cause = "no address is longer than a sockaddr_storage, so that the length must be wrong",
    .fix = "pass the length of the address",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)

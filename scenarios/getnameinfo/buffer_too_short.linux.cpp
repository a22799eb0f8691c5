#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, unsigned room) {
  const endpoint address = lab.loopback4().with_port(12345);
  char text[NI_MAXHOST];
  const bool host = lab.variant("host");
  return lab.observe_status([&] {
    return ::getnameinfo(address.data(), address.size(), host ? text : nullptr, host ? room : 0,
                         host ? nullptr : text, host ? 0 : room, NI_NUMERICHOST | NI_NUMERICSERV);
  });
}

outcome provoke(lab& lab) { return ask(lab, 4); }

outcome remedy(lab& lab) { return ask(lab, NI_MAXHOST); }

}  // namespace

// No document says what Winsock does about short buffers.
SOCKERR_SCENARIO(getnameinfo, buffer_too_short,
    .title = "The name does not fit into the buffer",
    .cause = "the text with its end is longer than the buffer",
    .fix = "give buffers of NI_MAXHOST and NI_MAXSERV bytes",
    .kind = programmer,
    .variants = "host service",
    .provoke = provoke, .remedy = remedy)

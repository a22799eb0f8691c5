#include "harness/scenario.h"

namespace {

outcome end(lab& lab, WSABUF* data) {
  const connection pair = lab.connected();
  return lab.observe_once([&] { return ::WSASendDisconnect(pair.client.get(), data); });
}

outcome provoke(lab& lab) { return end(lab, static_cast<WSABUF*>(lab.bad_pointer())); }

outcome remedy(lab& lab) { return end(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(wsasenddisconnect, bad_data_pointer,
    .title = "The last words of WSASendDisconnect are not in the memory of the process",
    .cause = "the system cannot read the WSABUF at the address that it was given",
    .fix = "pass no buffer, and send what is to be said as ordinary data",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)

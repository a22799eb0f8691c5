#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  u_long at_mark = 0;
  DWORD size = 0;
  const outcome seen = lab.observe_once([&] {
    return ::WSAIoctl(s.get(), SIOCATMARK, nullptr, 0, &at_mark, sizeof at_mark, &size, nullptr,
                      nullptr);
  });
  return seen.failed ? seen : lab.with_detail(seen, "at_mark", static_cast<long long>(at_mark));
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  const socket_handle s = lab.socket();
  if (lab.variant("bound")) lab.bind(s, lab.loopback());
  return ask(lab, lab.variant("connected") ? pair.client : s);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "!", 1, MSG_OOB); }, "sending urgent data");
  lab.await(pair.client, POLLRDBAND);
  return ask(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, mark_without_urgent_data,
    .title = "SIOCATMARK says yes though there is no urgent data",
    .cause = "Winsock answers whether no urgent data is still to come, and not whether the next byte is the urgent one",
    .fix = "ask only about a connection at which select or WSAPoll has reported urgent data",
    .kind = programmer,
    .variants = "tcp4 x unconnected bound connected",
    .provoke = provoke, .remedy = remedy)

#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, DWORD room) {
  endpoint where, local, remote;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  wchar_t host[] = L"127.0.0.1", port[8]{};
  ::_itow_s(where.port(), port, 8, 10);
  DWORD local_size = room, remote_size = room;
  return lab.observe_once([&] {
    return as_status(::WSAConnectByNameW(s.get(), host, port, &local_size, local.data(),
                                         &remote_size, remote.data(), nullptr, nullptr));
  });
}

outcome provoke(lab& lab) { return reach(lab, 3); }
outcome remedy(lab& lab) { return reach(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(wsaconnectbyname, no_room_for_addresses,
    .title = "WSAConnectByName with too little room for the addresses",
    .cause = "the call tells the addresses of both ends, and they do not fit",
    .fix = "pass sockaddr_storage structures and their size, or null pointers",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)

#include "harness/scenario.h"

namespace {

constexpr DWORD patience = 5000;

/// Connects to a port on which somebody listens, or nobody.
outcome reach(lab& lab, bool listening) {
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  if (listening) lab.listen(server);
  lab.bind(s, lab.loopback());
  const completion_port port;
  port.watch(s.get());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(s.get());
  connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr, operation.get());
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, patience));
  });
}

outcome provoke(lab& lab) { return reach(lab, false); }

outcome remedy(lab& lab) { return reach(lab, true); }

/// The same socket may try again.
outcome aftermath(lab& lab) {
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  lab.bind(s, lab.loopback());
  const completion_port port;
  port.watch(s.get());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation first(s.get()), second(s.get());
  const auto result = [&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, patience));
  };
  connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr, first.get());
  lab.require(result() == -1, "the first attempt was not refused");
  lab.listen(server);
  return lab.observe_once([&] {
    const BOOL begun = connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr, second.get());
    return begun_or_done(as_status(begun)) == 0 ? result() : -1;
  });
}

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, refused,
    .title = "A completion port reports a ConnectEx that was refused",
    .cause = "nobody listens on the port; the completion port gives the code of Windows for that, not that of Winsock",
    .fix = "start the server first, or try again until it listens; WSAGetOverlappedResult translates the code",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)

#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, bool posted) {
  connection pair = lab.connected();
  const native_socket s = pair.client.get();
  const completion_port port;
  port.watch(s);
  WSABUF buffer{};
  DWORD size = 0, flags = 0;
  OVERLAPPED never_begun{};
  if (lab.variant("shut_down") || lab.variant("call_failed"))
    lab.must([&] { return ::shutdown(s, SD_BOTH); }, "shutdown");
  if (lab.variant("call_failed"))
    lab.require(::WSARecv(s, &buffer, 1, nullptr, &flags, &never_begun, nullptr) != 0 &&
                    last_error() == WSAESHUTDOWN,
                "WSARecv after shutdown began");
  if (lab.variant("disconnected")) {
    const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(s, WSAID_DISCONNECTEX);
    lab.must([&] { return as_status(disconnect_ex(s, nullptr, 0, 0)); }, "DisconnectEx");
  }
  if (lab.variant("closed")) pair.client.close();
  if (posted) ::PostQueuedCompletionStatus(port.get(), 0, 0, nullptr);
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 10));
  });
}

outcome provoke(lab& lab) { return wait(lab, false); }

outcome remedy(lab& lab) { return wait(lab, true); }

/// Who waited in vain may wait again.
outcome aftermath(lab& lab) {
  const completion_port port;
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  const auto next = [&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 10));
  };
  lab.require(next() == -1, "something had ended");
  ::PostQueuedCompletionStatus(port.get(), 0, 0, nullptr);
  return lab.observe_once(next);
}

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, nothing_ended,
    .title = "No operation has ended within the time for which a completion port was asked",
    .cause = "only operations that have begun report to the port: not a call that failed at once, nor a socket without one that is closed, shut down or disconnected",
    .fix = "wait again; to wake the one who waits, post something with PostQueuedCompletionStatus",
    .kind = timing,
    .variants = "tcp4 x untouched closed shut_down disconnected call_failed",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)

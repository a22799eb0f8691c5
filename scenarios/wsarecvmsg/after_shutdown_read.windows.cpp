#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, bool after_shutdown) {
  const connection pair = lab.connected();
  const socket_handle& s = pair.client;
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(s, POLLIN);
  if (after_shutdown) lab.must([&] { return ::shutdown(s.get(), SD_RECEIVE); }, "shutdown");
  const auto recv_msg = extension<LPFN_WSARECVMSG>(s.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD received = 0;
  lab.receive_timeout(s, 500);
  return lab.observe_once(
      [&] { return recv_msg(s.get(), &message, &received, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, after_shutdown_read,
    .title = "WSARecvMsg after the program shut down receiving",
    .cause = "shutdown with SD_RECEIVE ends it for good, also what had arrived before",
    .fix = "shut down receiving only when nothing more is to be read",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)

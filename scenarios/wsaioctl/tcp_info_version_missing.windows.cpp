#include "harness/scenario.h"

namespace {

constexpr DWORD tcp_info = _WSAIORW(IOC_VENDOR, 39);  // SIO_TCP_INFO

outcome ask(lab& lab, DWORD length) {
  const connection pair = lab.connected();
  DWORD version = 0, size = 0;
  char answer[256];
  return lab.observe([&] {
    return ::WSAIoctl(pair.client.get(), tcp_info, &version, length, answer, sizeof answer, &size,
                      nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, 0); }

outcome remedy(lab& lab) { return ask(lab, sizeof(DWORD)); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, tcp_info_version_missing,
    .title = "SIO_TCP_INFO is not told which version of the answer is wanted",
    .cause = "the command takes a number that says which TCP_INFO to write",
    .fix = "pass a DWORD with the version as input",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)

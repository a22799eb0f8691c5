#include "harness/scenario.h"

namespace {

constexpr int mptcp = 262;  // IPPROTO_MPTCP, which older headers lack

struct choice {
  std::string_view word;
  int level, name;
};
constexpr choice choices[] = {{"ip_ttl", IPPROTO_IP, IP_TTL},
                              {"so_zerocopy", SOL_SOCKET, SO_ZEROCOPY},
                              {"tcp_syncnt", IPPROTO_TCP, TCP_SYNCNT},
                              {"tcp_user_timeout", IPPROTO_TCP, TCP_USER_TIMEOUT}};

outcome set(lab& lab, int protocol) {
  lab.need_kernel(6, 10);  // before, there is another code for some
  const socket_handle s(::socket(AF_INET, SOCK_STREAM, protocol));
  if (s.get() < 0) lab.skip("needs a kernel with MPTCP, and net.mptcp.enabled = 1");
  const choice* option = choices;
  while (option->word != lab.setting()) ++option;
  const int on = 1;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), option->level, option->name, &on, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, mptcp); }

outcome remedy(lab& lab) { return set(lab, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, option_of_mptcp,
    .title = "An MPTCP socket does not have every option of a TCP socket",
    .cause = "one MPTCP socket stands for several TCP connections, and only what the kernel passes on to all of them can be set",
    .fix = "do without the option, or make a plain TCP socket (in Go: ListenConfig.SetMultipathTCP(false))",
    .kind = programmer,
    .variants = "ip_ttl so_zerocopy tcp_syncnt tcp_user_timeout",
    .provoke = provoke, .remedy = remedy)

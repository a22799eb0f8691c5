#include <linux/filter.h>

#include "harness/scenario.h"

namespace {

constexpr sock_filter pass = {BPF_RET | BPF_K, 0, 0, 0xFFFF};
constexpr sock_filter load = {BPF_LD | BPF_B | BPF_ABS, 0, 0, 0};
constexpr sock_filter jump = {BPF_JMP | BPF_JA, 0, 0, 5};

outcome attach(lab& lab, sock_filter* instructions, unsigned short count) {
  const socket_handle s = lab.socket();
  const sock_fprog filter{count, instructions};
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter); });
}

outcome provoke(lab& lab) {
  static sock_filter many[BPF_MAXINSNS + 1];
  for (sock_filter& each : many) each = pass;
  sock_filter without_return[] = {load, load}, leading_out[] = {jump, pass};
  if (lab.variant("without_return")) return attach(lab, without_return, 2);
  if (lab.variant("jump_beyond_end")) return attach(lab, leading_out, 2);
  return attach(lab, many, lab.variant("empty") ? 0 : BPF_MAXINSNS + 1);
}

outcome remedy(lab& lab) {
  sock_filter right[] = {load, pass};
  return attach(lab, right, 2);
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, filter_invalid,
    .title = "A filter for packets that the kernel does not take",
    .cause = "the kernel runs only what surely ends: 1 to 4096 instructions, jumps that stay inside, and a return at the end",
    .fix = "let a compiler make the filter (tcpdump -dd, pcap_compile), and give it with its true length",
    .kind = programmer,
    .variants = "udp4 x empty without_return jump_beyond_end 4097_instructions",
    .provoke = provoke, .remedy = remedy)

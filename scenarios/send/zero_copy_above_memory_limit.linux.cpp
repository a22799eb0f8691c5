#include <sys/resource.h>

#include "harness/scenario.h"

namespace {

constexpr rlim_t little = 4096, enough = 1 << 20;
char block[32768];  // its content does not matter

/// Lets an ordinary user lock so much memory.
void allow(lab& lab, rlim_t bytes) {
  rlimit limit{};
  ::getrlimit(RLIMIT_MEMLOCK, &limit);
  limit.rlim_cur = bytes;
  if (::setrlimit(RLIMIT_MEMLOCK, &limit) != 0) lab.skip("needs 1 MiB of RLIMIT_MEMLOCK");
}

connection zero_copy_connection(lab& lab) {
  connection c = lab.connected();
  lab.drop_privileges();
  lab.option(c.client, SOL_SOCKET, SO_ZEROCOPY, 1);
  return c;
}

ssize_t send_block(const connection& c) {
  return ::send(c.client.get(), block, sizeof block, MSG_ZEROCOPY);
}

outcome provoke(lab& lab) {
  allow(lab, little);
  const connection c = zero_copy_connection(lab);
  return lab.observe_once([&] { return send_block(c); });
}

outcome remedy(lab& lab) {
  allow(lab, enough);
  const connection c = zero_copy_connection(lab);
  return lab.observe_once([&] { return send_block(c); });
}

outcome aftermath(lab& lab) {
  allow(lab, little);
  const connection c = zero_copy_connection(lab);
  lab.require(send_block(c) == -1, "the limit was high enough");
  allow(lab, enough);
  return lab.observe_once([&] { return send_block(c); });
}

}  // namespace

SOCKERR_SCENARIO(send, zero_copy_above_memory_limit,
    .title = "Sending without a copy takes more memory than the user may lock",
    .cause = "what is sent with MSG_ZEROCOPY stays locked in memory until the network is done with it, and counts against RLIMIT_MEMLOCK",
    .fix = "read the completions from the error queue before more is sent, send without the flag, or raise the limit (ulimit -l)",
    .kind = resource,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)

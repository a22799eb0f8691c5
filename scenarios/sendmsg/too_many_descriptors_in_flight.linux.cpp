#include "harness/scenario.h"

namespace {

/// Sends a file over a unix socket that many times with one message (SCM_RIGHTS).
template <size_t Count>
ssize_t pass(const connection& c, int file) {
  alignas(cmsghdr) char control[CMSG_SPACE(Count * sizeof(int))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = SOL_SOCKET;
  header.cmsg_type = SCM_RIGHTS;
  header.cmsg_len = CMSG_LEN(Count * sizeof(int));
  int* descriptors = reinterpret_cast<int*>(CMSG_DATA(&header));
  for (size_t i = 0; i < Count; ++i) descriptors[i] = file;
  return ::sendmsg(c.client.get(), &m, 0);
}

/// Sends as many as the process may have open.
void fill_with_descriptors(lab& lab, const connection& c, native_socket file) {
  lab.exhaust_descriptors();
  // All processes of a user share the count, and this user has no other process.
  if (::setuid(100000 + static_cast<uid_t>(::getpid())) != 0)
    lab.skip("needs root, to become a user of its own");
  lab.must([&] { return pass<253>(c, file); }, "first message");
}

outcome pass_again(lab& lab, bool taken) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  fill_with_descriptors(lab, c, file);
  char buffer[16];
  if (taken) lab.must([&] { return ::recv(c.server.get(), buffer, sizeof buffer, 0); }, "recv");
  return lab.observe_once([&] { return pass<1>(c, file); });
}

outcome provoke(lab& lab) { return pass_again(lab, false); }

outcome remedy(lab& lab) { return pass_again(lab, true); }

/// When the peer has taken them, more can be sent.
outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  fill_with_descriptors(lab, c, file);
  pass<1>(c, file);
  char buffer[16];
  lab.must([&] { return ::recv(c.server.get(), buffer, sizeof buffer, 0); }, "recv");
  return lab.observe_once([&] { return pass<1>(c, file); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, too_many_descriptors_in_flight,
    .title = "More descriptors are on their way than the process may have open",
    .cause = "a descriptor counts while it lies in a message that nobody has received, and the sender's limit holds for those too",
    .fix = "let the peer receive before more is sent, or raise the limit (RLIMIT_NOFILE, ulimit -n)",
    .kind = resource,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)

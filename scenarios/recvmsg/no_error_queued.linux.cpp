#include "harness/scenario.h"

namespace {

/// A socket that wants to be told of refusals, and was refused or answered.
connection ask(lab& lab, bool refused) {
  connection c = lab.connected();
  lab.must([&] { return receive_refusals(c.client.get()); }, "IP_RECVERR");
  if (refused) c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  if (refused)
    lab.await(c.client, 0);
  else
    lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  return c;
}

outcome read_errors(lab& lab, const connection& c) {
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, MSG_ERRQUEUE); });
}

outcome provoke(lab& lab) { return read_errors(lab, ask(lab, false)); }

outcome remedy(lab& lab) { return read_errors(lab, ask(lab, true)); }

/// The answer is still there.
outcome aftermath(lab& lab) {
  const connection c = ask(lab, false);
  greeting m;
  lab.require(::recvmsg(c.client.get(), &m, MSG_ERRQUEUE) == -1, "there was an error");
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, no_error_queued,
    .title = "Reading the queue of errors when there is none",
    .cause = "MSG_ERRQUEUE never waits, not even on a blocking socket, and never gives what peers sent",
    .fix = "read it when poll reports POLLERR, until it is empty",
    .kind = timing,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)

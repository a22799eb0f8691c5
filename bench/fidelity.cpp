// sockerr_fidelity: does sockerr_bench show the call, or itself? Each entry is timed twice in the
// same run, in turns: through the scenario, and by a loop written by hand around the same call.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

#include "bench/probe.h"
#include "harness/platform.h"
#include "harness/worker.h"

namespace sockerr {
namespace {

using by_hand = double (*)(long long calls);

template <class Call>
double time_calls(long long calls, Call call) {
  const long long begin = monotonic_ns();
  for (long long left = calls; left > 0; --left) (void)call();
  return static_cast<double>(monotonic_ns() - begin);
}

socket_handle bound_tcp4(endpoint& where) {
  socket_handle s(::socket(AF_INET, SOCK_STREAM, 0));
  where = ipv4("127.0.0.1");
  bind_to(s, where);
  ::getsockname(s.get(), where.data(), where.size_out());
  return s;
}

double accept_not_listening(long long calls) {
  endpoint where;
  const socket_handle s = bound_tcp4(where);
  return time_calls(calls, [&] { return ::accept(s.get(), nullptr, nullptr); });
}
double send_before_connect(long long calls) {
  const socket_handle s(::socket(AF_INET, SOCK_STREAM, 0));
  return time_calls(calls, [&] { return ::send(s.get(), "hello", 5, 0); });
}
double double_bind(long long calls) {
  endpoint where;
  const socket_handle s = bound_tcp4(where);
  const endpoint second = ipv4("127.0.0.1");
  return time_calls(calls, [&] { return ::bind(s.get(), second.data(), second.size()); });
}
double nothing_pending(long long calls) {
  endpoint where;
  const socket_handle s = bound_tcp4(where);
  ::listen(s.get(), 8);
  make_nonblocking(s.get());
  return time_calls(calls, [&] { return ::accept(s.get(), nullptr, nullptr); });
}
double nothing_to_read(long long calls) {
  endpoint where;
  const socket_handle listener = bound_tcp4(where);
  ::listen(listener.get(), 8);
  const socket_handle client(::socket(AF_INET, SOCK_STREAM, 0));
  connect_to(client, where);
  const socket_handle server(::accept(listener.get(), nullptr, nullptr));
  make_nonblocking(client.get());
  char byte = 0;
  return time_calls(calls, [&] { return ::recv(client.get(), &byte, 1, 0); });
}
double unknown_option(long long calls) {
  const socket_handle s(::socket(AF_INET, SOCK_STREAM, 0));
  const int value = 1;
  const char* bytes = reinterpret_cast<const char*>(&value);
  return time_calls(calls,
                    [&] { return ::setsockopt(s.get(), SOL_SOCKET, 9999, bytes, sizeof value); });
}
double closed_descriptor(long long calls) {
  socket_handle s(::socket(AF_INET, SOCK_STREAM, 0));
  const native_socket closed = s.get();
  s.close();
  return time_calls(calls, [&] { return ::closesocket(closed); });
}
double connect_refused(long long calls) {
  endpoint where;
  const socket_handle deaf = bound_tcp4(where);
  const socket_handle s(::socket(AF_INET, SOCK_STREAM, 0));
  return time_calls(calls, [&] { return connect_to(s, where); });
}

/// A call that succeeds once and needs a new socket each time: the clock is read around each.
double bind_fresh_sockets(long long calls) {
  std::vector<double> times;
  for (long long left = calls; left > 0; --left) {
    const socket_handle used(::socket(AF_INET, SOCK_STREAM, 0)),
        s(::socket(AF_INET, SOCK_STREAM, 0));
    const endpoint where = ipv4("127.0.0.1");
    bind_to(used, where);
    const long long begin = monotonic_ns();
    bind_to(s, where);
    times.push_back(static_cast<double>(monotonic_ns() - begin));
  }
  return median(times) * static_cast<double>(calls);
}
double connect_fresh_sockets(long long calls) {
  std::vector<double> times;
  for (long long left = calls; left > 0; --left) {
    endpoint where;
    const socket_handle listener = bound_tcp4(where);
    const socket_handle s(::socket(AF_INET, SOCK_STREAM, 0));
    ::listen(listener.get(), 8);
    const long long begin = monotonic_ns();
    connect_to(s, where);
    times.push_back(static_cast<double>(monotonic_ns() - begin));
  }
  return median(times) * static_cast<double>(calls);
}

struct entry {
  const char* case_id;
  step which;  ///< provoke is repeated; a remedy is arranged anew each time
  by_hand loop;
};
constexpr entry entries[] = {
    {"accept/not_listening@tcp4", step::provoke, accept_not_listening},
    {"send/before_connect@tcp4", step::provoke, send_before_connect},
    {"bind/double_bind@tcp4", step::provoke, double_bind},
    {"accept/nothing_pending@tcp4", step::provoke, nothing_pending},
    {"recv/nothing_to_read@tcp4", step::provoke, nothing_to_read},
    {"setsockopt/unknown_option@tcp4", step::provoke, unknown_option},
    {"close/already_closed@tcp4", step::provoke, closed_descriptor},
    {"connect/refused@tcp4", step::provoke, connect_refused},
    {"bind/double_bind@tcp4", step::remedy, bind_fresh_sockets},
    {"connect/refused@tcp4", step::remedy, connect_fresh_sockets},
};

/// Nanoseconds of one call through the scenario, by the same manner as its loop by hand.
double through_scenario(probe& timing, const test_case& c, step which, long long calls) {
  if (which == step::provoke) return timing.time_steady(c, calls) / static_cast<double>(calls);
  std::vector<double> times;
  for (long long left = calls; left > 0; --left) times.push_back(timing.time_once(c, which));
  return median(times);
}

/// One row of the table; returns whether the medians agree well enough.
bool compare(probe& timing, const entry& e, double clock_ns) {
  const test_case* c = find_case(e.case_id);
  if (c == nullptr) throw std::runtime_error(std::string(e.case_id) + " does not exist");
  timing.check(*c);
  const bool cold = e.which == step::remedy;
  // Short turns, so that other programs of the machine get into few of them.
  const long long calls = cold ? 50 : 1000;
  constexpr int rounds = 1000;
  std::vector<double> scenario, hand, ratios;
  for (int i = 0; i < rounds; ++i) {
    // Who comes second pays for what the kernel has put off, such as freeing sockets: take turns.
    for (const bool first : {true, false}) {
      if (first == (i % 2 == 0))
        scenario.push_back(through_scenario(timing, *c, e.which, calls));
      else
        hand.push_back(e.loop(calls) / static_cast<double>(calls) - (cold ? clock_ns : 0));
    }
    ratios.push_back(scenario.back() / hand.back());
  }
  const double difference = (median(ratios) - 1) * 100;
  const double limit = cold ? 5 : 2;
  const bool good = std::abs(difference) <= limit;
  std::printf("| %s%s | %.0f | %.0f | %+.1f %% | %.0f %% | %s |\n", e.case_id,
              cold ? " (remedy, cold)" : "", median(scenario), median(hand), difference, limit,
              good ? "yes" : "NO");
  std::fflush(stdout);
  return good;
}

}  // namespace
}  // namespace sockerr

int main(int argc, char** argv) {
  using namespace sockerr;
  if (const auto as_child = run_as_child(argc, argv)) return *as_child;
  prepare_process();
  ignore_broken_pipes();  // as the loops by hand live with EPIPE
  try {
    const suite tables = load_suite("");
    const target_info target = choose_target("", tables.expected);
    probe timing(tables, target);
    std::printf(
        "| case | scenario, ns | by hand, ns | difference | limit | within |\n"
        "|---|---|---|---|---|---|\n");
    bool good = true;
    for (const entry& e : entries) good = compare(timing, e, timing.clock_ns()) && good;
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "sockerr_fidelity: " << error.what() << "\n";
    return 2;
  }
}

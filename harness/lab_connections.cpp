// Set-ups of a connection to which something has happened.

#include <algorithm>
#include <chrono>
#include <iterator>
#include <thread>

#include "harness/lab.h"
#include "harness/platform.h"
#include "harness/registry.h"
#include "harness/step.h"

namespace sockerr {

connection lab::full_connection(bool blocking) {
  static const char block[4096] = {};
  connection c = connected();
  nonblocking(c.client);
  option(c.server, SOL_SOCKET, SO_RCVBUF, 65536);
  option(c.client, SOL_SOCKET, SO_SNDBUF, 200000);
  for (io_result sent; (sent = ::send(c.client.get(), block, sizeof block, 0)) > 0;)
    c.unread += sent;
  // Some of it may still move on to the peer; what stays is more than enough for a smaller buffer.
  option(c.client, SOL_SOCKET, SO_SNDBUF, 8192);
  if (blocking) make_nonblocking(c.client.get(), false);
  return c;
}

void lab::drain(const connection& c) {
  char block[4096];
  for (long long left = c.unread; left > 0;) {
    // No more than that: what is sent meanwhile stays for the step.
    const auto size = static_cast<io_length>(std::min<long long>(left, sizeof block));
    left -= must([&] { return ::recv(c.server.get(), block, size, 0); }, "recv");
  }
}

void lab::send_after_close(const socket_handle& s, socket_handle& peer) {
  peer.close();
  await(s, POLLIN);
  must([&] { return ::send(s.get(), "hello", 5, 0); }, "send");
  await_reset(s);
}

void lab::await_reset(const socket_handle& s) {
  // By the clock, because on a busy machine each look takes long.
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
  while ((await(s, 0) & reset_reported) == 0 && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

lab::address_pair lab::addresses_of_variant() {
  struct layout {
    const char* word;
    const char* first;
    const char* second;
  };
  constexpr layout layouts[] = {
      {"same_address", "127.0.0.1", "127.0.0.1"},
      {"wildcard_first", "0.0.0.0", "127.0.0.1"},
      {"wildcard_second", "127.0.0.1", "0.0.0.0"},
      {"both_wildcard", "0.0.0.0", "0.0.0.0"},
      {"ipv6", "::1", "::1"},
      {"mapped_second", "127.0.0.1", "::ffff:127.0.0.1"},
      {"dual_stack_second", "127.0.0.1", "::"},
  };
  const auto named =
      std::ranges::find_if(layouts, [&](const layout& l) { return variant(l.word); });
  require(named != std::end(layouts), "the variant names no pair of addresses");
  return {ip(named->first), ip(named->second)};
}

connection lab::hold_port(const endpoint& where, std::string_view sharing, std::string_view state) {
  const int type = socket_type(state);
  connection c;
  c.client = dual_stack(where, type);
  share_port(c.client, sharing);
  bind(c.client, where);
  if (state == "listening_tcp") listen(c.client);
  if (state.starts_with("bound") || state.starts_with("listening")) return c;

  const endpoint loopback = where.family() == AF_INET ? loopback4() : loopback6();
  const socket_handle there = dual_stack(loopback, type);
  const endpoint peer = bind(there, loopback);
  if (type == SOCK_STREAM) listen(there);
  connect(c.client, peer);
  if (type == SOCK_STREAM) c.server = accept(there);
  if (state == "time_wait_tcp") {
    c.client.close();
    await(c.server, POLLIN);
    c.server.close();
  }
  return c;
}

void lab::end_connection(connection& c, std::string_view how) {
  const socket_handle& shut_down = how.starts_with("own_") ? c.client : c.server;
  const int direction = how.ends_with("_read")           ? SHUT_RD
                        : how.find("_write") != how.npos ? SHUT_WR
                                                         : SHUT_RDWR;
  if (how.ends_with("_unread")) {
    must([&] { return ::send(c.client.get(), "unread", 6, 0); }, "send");
    await(c.server, POLLIN);
  }
  if (how.ends_with("_after_data"))
    must([&] { return ::send(c.server.get(), "end", 3, 0); }, "send");

  if (how.starts_with("peer_closed"))
    c.server.close();
  else if (how.starts_with("peer_reset"))
    c.server.reset();
  else
    must([&] { return ::shutdown(shut_down.get(), direction); }, "shutdown");

  if (how.starts_with("peer_") && direction != SHUT_RD) await(c.client, POLLIN);
  // Data is there before its reset; only unix sockets have no way that takes time.
  if (how == "peer_reset_after_data" && !variant("unix_stream") && !variant("unix_seqpacket"))
    await(c.client, 0);
}

connection lab::socket_after_event() {
  for (const char* how : {"peer_closed", "peer_reset"})
    if (variant(how)) {
      connection c = connected();
      end_connection(c, how);
      return c;
    }
  std::string_view event = "never_connected";
  for (const std::string& word : step_.which.words)
    if (word.starts_with("attempt_")) event = word;
  const bool blocking = event.ends_with("_blocking");
  if (blocking) event.remove_suffix(std::string_view("_blocking").size());

  // Moving to another network comes before any socket.
  endpoint where;
  if (event == "attempt_timed_out") where = own_network().silent_host();
  if (event == "attempt_found_no_host") where = own_network().absent_host();
  if (event == "attempt_found_no_route") where = own_network().unrouted_host();
  // A kernel without networks of their own keeps no limit of the attempt either.
  if (blocking && event == "attempt_under_way") own_network();
  connection c;
  c.client = socket();
  if (event == "never_connected") return c;
  if (event == "attempt_accepted") {
    c.server = listener(where);
  } else if (event == "attempt_under_way") {
    c.server = full_listener(where);
    if (blocking) send_timeout(c.client, 50);  // the attempt outlives the call
  } else if (event == "attempt_refused") {
    c.server = socket();
    where = bind(c.server, loopback());
  }
  if (event == "attempt_timed_out") give_up_early(c.client);
  if (!blocking) nonblocking(c.client);
  const bool connected_at_once = connect_to(c.client, where) == 0;
  require(connected_at_once == (blocking && event == "attempt_accepted"),
          connected_at_once ? "the connection was there at once" : "connect failed");
  if (!blocking && event != "attempt_under_way") await(c.client, POLLOUT);
  return c;
}

connection lab::socket_after_success() {
  connection c;
  endpoint where;
  c.client = socket();
  c.server = listener(where);
  nonblocking(c.client);
  must([&] { return finish_connect(c.client, connect_to(c.client, where)); }, "connect");
  return c;
}

void lab::hear_from_peer_again(const socket_handle& s) {
  const endpoint peer_at = peer_endpoint(s);
  const socket_handle peer = socket();
  bind(peer, peer_at);
  connect(peer, local_endpoint(s));
  must([&] { return ::send(peer.get(), "hello", 5, 0); }, "send");
  await(s, POLLIN);
}

}  // namespace sockerr

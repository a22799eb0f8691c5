#include <algorithm>
#include <charconv>
#include <filesystem>

#include "harness/lab.h"
#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/registry.h"
#include "harness/step.h"

namespace sockerr {
namespace {

/// How long a set-up may wait for what should happen at once.
constexpr int patience_ms = 5000;

struct socket_kind {
  const char* word;
  int family;
  int type;
  int protocol = 0;
};
constexpr int experimental_protocol = 253;
constexpr socket_kind socket_kinds[] = {
    {"tcp4", AF_INET, SOCK_STREAM},
    {"tcp6", AF_INET6, SOCK_STREAM},
    {"udp4", AF_INET, SOCK_DGRAM},
    {"udp6", AF_INET6, SOCK_DGRAM},
    {"unix_stream", AF_UNIX, SOCK_STREAM},
    {"unix_dgram", AF_UNIX, SOCK_DGRAM},
    {"unix_seqpacket", AF_UNIX, SOCK_SEQPACKET},
    {"vsock", vsock_family, SOCK_STREAM},
    {"linux_raw4", AF_INET, SOCK_RAW, experimental_protocol},
};

/// The kind that a variant names, or nullptr.
const socket_kind* find_kind(const test_case& c) {
  for (const std::string& word : c.words)
    for (const socket_kind& kind : socket_kinds)
      if (word == kind.word) return &kind;
  return nullptr;
}

const socket_kind& kind_of(const test_case& c) {
  if (const socket_kind* kind = find_kind(c)) return *kind;
  end_broken("the variant '" + c.variant + "' names no socket kind");
}

endpoint loopback_of(int family, lab& lab) {
  if (family == AF_INET) return lab.loopback4();
  if (family == AF_INET6) return lab.loopback6();
  if (family == vsock_family) return vsock_endpoint();
  return lab.unix_path();
}

}  // namespace

// --- sockets

socket_handle lab::make(int family, int type, const char* kind, int protocol) {
  socket_handle s(::socket(family, type, protocol));
  if (s.get() == no_socket) {
    const std::string reason = std::string("a ") + kind + " socket cannot be made here: " +
                               describe_code(last_error_domain, last_error());
    throw step_ended{family == AF_INET && type != SOCK_RAW ? step_end::broken : step_end::skipped,
                     reason};
  }
  if (family == AF_INET6) {
    const socket_handle probe(::socket(family, SOCK_DGRAM, 0));
    const endpoint address = ipv6("::1");
    if (bind_to(probe, address) != 0)
      throw step_ended{
          step_end::skipped,
          "no IPv6 loopback address (::1) here: " + describe_code(last_error_domain, last_error()) +
              "; turn IPv6 on for the loopback interface to run this case"};
  }
  return s;
}

socket_handle lab::socket() {
  const socket_kind& kind = kind_of(step_.which);
  return make(kind.family, kind.type, kind.word, kind.protocol);
}
socket_handle lab::tcp4() { return make(AF_INET, SOCK_STREAM, "tcp4"); }
socket_handle lab::tcp6() { return make(AF_INET6, SOCK_STREAM, "tcp6"); }
socket_handle lab::udp4() { return make(AF_INET, SOCK_DGRAM, "udp4"); }
socket_handle lab::udp6() { return make(AF_INET6, SOCK_DGRAM, "udp6"); }
socket_handle lab::unix_stream() { return make(AF_UNIX, SOCK_STREAM, "unix_stream"); }
socket_handle lab::unix_dgram() { return make(AF_UNIX, SOCK_DGRAM, "unix_dgram"); }

socket_handle lab::ip_socket(int family, int type) {
  if (type == SOCK_RAW) return make(family, type, "raw", IPPROTO_RAW);
  return make(family, type, family == AF_INET ? "IPv4" : "IPv6");
}

socket_handle lab::socket_with(const socket_option& option) {
  const bool of_ip = option.level == IPPROTO_IP || option.level == IPPROTO_IPV6;
  const bool broadcast = option.level == SOL_SOCKET && option.name == SO_BROADCAST;
  return ip_socket(option.level == IPPROTO_IPV6 ? AF_INET6 : AF_INET,
                   of_ip || broadcast ? SOCK_DGRAM : SOCK_STREAM);
}

socket_handle lab::dual_stack(const endpoint& address, int type) {
  socket_handle s = ip_socket(address.family(), type);
  if (address.family() == AF_INET) return s;
  option(s, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  return s;
}

bool lab::variant_names_kind() const { return find_kind(step_.which) != nullptr; }

// --- addresses

endpoint lab::loopback() { return loopback_of(kind_of(step_.which).family, *this); }
endpoint lab::loopback4() { return ipv4("127.0.0.1"); }
endpoint lab::loopback6() { return ipv6("::1"); }

endpoint lab::wildcard() {
  return kind_of(step_.which).family == AF_INET6 ? ipv6("::") : ipv4("0.0.0.0");
}

endpoint lab::unix_path() {
  // Whatever the umask is, a step that gave up its privileges must be able to search the folder.
  if (const std::filesystem::path folder = step_.options.scratch;
      std::filesystem::create_directories(folder))
    std::filesystem::permissions(folder, std::filesystem::perms{0755});
  // A step that was killed, or that gave up its privileges, leaves its paths until the run ends.
  // Process ids come back in a long run; together with the time they do not.
  char time[16];
  const auto [end, unused] = std::to_chars(time, std::end(time), monotonic_ns(), 36);
  const std::string path = step_.options.scratch + "/" + std::to_string(step_.paths.size()) + "." +
                           std::to_string(process_id()) + "." + std::string(time, end);
  endpoint made = unix_endpoint(path);
  // Left by an earlier process of that number, which gave up the right to remove it.
  std::error_code nothing_there;
  std::filesystem::remove(path, nothing_there);
  step_.paths.push_back(path);
  return made;
}

// --- set-up

void lab::set_up_failed(const char* what, int code) {
  end_broken(std::string(what) + ": " + describe_code(last_error_domain, code));
}

void lab::require(bool condition, const char* what) {
  if (!condition) end_broken(what);
}

unsigned short lab::free_port(int type) {
  endpoint any = ipv6("::");
  socket_handle probe(::socket(AF_INET6, type, 0));
  const int off = 0;
  ::setsockopt(probe.get(), IPPROTO_IPV6, IPV6_V6ONLY, reinterpret_cast<const char*>(&off),
               sizeof off);
  if (probe.get() == no_socket) {
    any = ipv4("0.0.0.0");
    probe = socket_handle(::socket(AF_INET, type, 0));
    if (probe.get() == no_socket) return 0;
  }
  make_exclusive(probe.get());
  // Steps that run at the same time look in places of their own, which their process ids give: none
  // takes what another has left for a moment. Windows counts its ids by four, so the number of places
  // is odd; Wine uses some five hundred of them again and again, so there are more places than that.
  constexpr unsigned lowest = 10000, places = 709, ports = 32;
  const unsigned place = lowest + static_cast<unsigned>(process_id()) % places * ports;
  const auto start = static_cast<unsigned>(monotonic_ns() / 1024);
  for (unsigned i = 0; i < ports; ++i) {
    const auto port = static_cast<unsigned short>(place + (start + i) % ports);
    if (bind_to(probe, any.with_port(port)) == 0) return port;
  }
  return bind_ephemeral(probe, any).port();
}

endpoint lab::bind(const socket_handle& s, const endpoint& address) {
  const bool has_ports = address.family() == AF_INET || address.family() == AF_INET6;
  if (!has_ports || address.port() != 0) return bind_ephemeral(s, address);
  int type = SOCK_STREAM;
  socklen_t size = sizeof type;
  ::getsockopt(s.get(), SOL_SOCKET, SO_TYPE, reinterpret_cast<char*>(&type), &size);
  return bind_ephemeral(s, address.with_port(free_port(type)));
}

endpoint lab::bind_ephemeral(const socket_handle& s, const endpoint& address) {
  must([&] { return bind_to(s, address); }, "bind");
  return local_endpoint(s);
}

void lab::leave_only_port(const socket_handle& s, unsigned short port) {
  sockerr::leave_only_port(s.get(), port);
}

endpoint lab::local_endpoint(const socket_handle& s) {
  endpoint local;
  must([&] { return ::getsockname(s.get(), local.data(), local.size_out()); }, "getsockname");
  return local;
}

endpoint lab::peer_endpoint(const socket_handle& s) {
  endpoint peer;
  must([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); }, "getpeername");
  return peer;
}

void lab::listen(const socket_handle& s, int backlog) {
  must([&] { return ::listen(s.get(), backlog); }, "listen");
}

void lab::connect(const socket_handle& s, const endpoint& address) {
  must([&] { return connect_to(s, address); }, "connect");
}

int lab::finish_connect(const socket_handle& s, int begun) {
  if (begun == 0 || last_error() != in_progress_code) return begun;
  await(s, POLLOUT);
  return pending_error(s);
}

int lab::pending_error(const socket_handle& s) {
  int result = 0;
  socklen_t size = sizeof result;
  auto* bytes = reinterpret_cast<char*>(&result);
  must([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_ERROR, bytes, &size); }, "SO_ERROR");
  if (result == 0) return 0;
  set_last_error(result);
  return -1;
}

socket_handle lab::accept(const socket_handle& listener) {
  return socket_handle(must([&] { return ::accept(listener.get(), nullptr, nullptr); }, "accept"));
}

void lab::option(const socket_handle& s, int level, int name, int value) {
  const char* bytes = reinterpret_cast<const char*>(&value);
  must([&] { return ::setsockopt(s.get(), level, name, bytes, sizeof value); }, "setsockopt");
}

void lab::share_port(const socket_handle& s, std::string_view word) {
  for (const sharing_option& o : sharing_options)
    if (word.ends_with(o.word)) option(s, SOL_SOCKET, o.name, 1);
}

void lab::nonblocking(const socket_handle& s) { make_nonblocking(s.get()); }

void lab::receive_timeout(const socket_handle& s, int milliseconds) {
  must([&] { return set_timeout(s.get(), SO_RCVTIMEO, milliseconds); }, "SO_RCVTIMEO");
}

void lab::send_timeout(const socket_handle& s, int milliseconds) {
  must([&] { return set_timeout(s.get(), SO_SNDTIMEO, milliseconds); }, "SO_SNDTIMEO");
}

void lab::give_up_early(const socket_handle& s) { limit_connect_attempts(s.get()); }

short lab::await(const socket_handle& s, short events) {
  pollfd waiting{};
  waiting.fd = s.get();
  waiting.events = events;
  const int ready = must([&] { return ::poll(&waiting, 1, patience_ms); }, "poll");
  require(ready == 1, "what the set-up waits for did not happen within 5 s");
  return waiting.revents;
}

void lab::await_arrival(const socket_handle& sender, const socket_handle& receiver) {
  pollfd waiting[2]{};
  waiting[0].fd = sender.get();  // for errors only, which are always reported
  waiting[1].fd = receiver.get();
  waiting[1].events = POLLIN;
  must([&] { return ::poll(waiting, 2, patience_ms); }, "poll");
  require((waiting[0].revents | waiting[1].revents) != 0,
          "nothing became of what was sent within 5 s");
}

socket_handle lab::listener(endpoint& where) {
  socket_handle s = socket();
  where = bind(s, loopback());
  listen(s);
  return s;
}

socket_handle lab::full_listener(endpoint& where) {
  socket_handle s = socket();
  where = bind(s, loopback());
  listen(s, 0);
  // One connection fills a queue of length 0; the others take what a platform allows beyond that.
  for (int i = 0; i < 8; ++i) {
    socket_handle client = socket();
    if (i == 0) {
      connect(client, where);
    } else {
      nonblocking(client);
      connect_to(client, where);
    }
    step_.kept_sockets.push_back(std::move(client));
  }
  return s;
}

void lab::make_room(const socket_handle& listener, const socket_handle& s) {
  nonblocking(listener);
  listen(listener, 64);  // others try as well, and at the same time
  pollfd waiting{};
  waiting.fd = s.get();
  waiting.events = POLLOUT;
  constexpr int interval_ms = 10;
  for (int waited = 0; ::poll(&waiting, 1, interval_ms) == 0; waited += interval_ms) {
    require(waited < patience_ms, "the connection did not come about within 5 s");
    socket_handle(::accept(listener.get(), nullptr, nullptr)).close();
  }
}

connection lab::connected() {
  const socket_kind& kind = kind_of(step_.which);
  if (kind.type == SOCK_STREAM || kind.type == SOCK_SEQPACKET) {
    endpoint where;
    const socket_handle listening = listener(where);
    return connected(listening, where);
  }
  socket_handle client = socket(), server = socket();
  const endpoint client_at = bind(client, loopback()), server_at = bind(server, loopback());
  connect(client, server_at);
  connect(server, client_at);
  return {std::move(client), std::move(server)};
}

connection lab::connected(const socket_handle& listener, const endpoint& where) {
  socket_handle client = socket();
  connect(client, where);
  return {std::move(client), accept(listener)};
}

void* lab::bad_pointer() { return reinterpret_cast<void*>(16); }

native_socket lab::open_file() {
  step_.files.push_back(open_some_file());
  return step_.files.back();
}

}  // namespace sockerr

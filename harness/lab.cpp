#include "harness/lab.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "harness/helper_link.h"
#include "harness/platform.h"
#include "harness/python.h"
#include "harness/registry.h"
#include "harness/step.h"

namespace sockerr {
namespace {

/// A number that no platform uses as an error code; what a failing call leaves standing, it did not
/// set.
constexpr int sentinel = 0x5E47;

}  // namespace

bool lab::variant(const char* word) const {
  return std::ranges::find(step_.which.words, word) != step_.which.words.end();
}

const char* lab::setting(unsigned list) const { return step_.which.words.at(list).c_str(); }

int lab::number_in_variant(std::string_view prefix) const {
  for (const std::string& word : step_.which.words) {
    if (!word.starts_with(prefix)) continue;
    int number = -1;  // stays so for what is no number, such as "negative"
    std::from_chars(word.data() + prefix.size(), word.data() + word.size(), number);
    return number;
  }
  end_broken("the variant '" + step_.which.variant + "' has no word '" + std::string(prefix) +
             "...'");
}

const socket_option& lab::option_of_variant() const {
  for (const std::string& word : step_.which.words)
    if (const socket_option* option = find_socket_option(word)) return *option;
  end_broken("the variant '" + step_.which.variant + "' names no option of a socket");
}

// --- the wider world

void lab::require_own_process(const char* who) {
  const bool has = step_.options.own_process && step_.which.what->own_process;
  if (!has) end_broken(std::string(who) + " must set own_process");
}

void lab::skip(const char* reason) { end_skipped(reason); }

int lab::kernel_setting(const char* name, int usual) {
  return sockerr::kernel_setting(name, usual);
}

void lab::need_setting(const char* name, int usual) {
  if (const int is = kernel_setting(name, usual); is != usual)
    skip(("needs " + std::string(name) + " = " + std::to_string(usual) + ", which is " +
          std::to_string(is) + " here")
             .c_str());
}

void lab::need_kernel(int major, int minor) {
  const std::string release = detect_target().release;
  int first = 0, second = 0;
  const char* const end = release.data() + release.size();
  const char* const dot = std::from_chars(release.data(), end, first).ptr;
  if (dot != end) std::from_chars(dot + 1, end, second);
  if (std::pair(first, second) < std::pair(major, minor))
    skip(("needs a kernel of " + std::to_string(major) + "." + std::to_string(minor) +
          " or later; this is " + release)
             .c_str());
}

bool lab::kernel_has_protocol(const char* name) { return sockerr::kernel_has_protocol(name); }

void lab::need_kernel_without(const char* protocol, const std::string& module_alias) {
  if (kernel_has_protocol(protocol))
    skip(("needs a kernel without " + std::string(protocol)).c_str());
  if (!module_alias.empty() && kernel_may_load(module_alias))
    skip(("needs a kernel that cannot load " + module_alias +
          ": here the call might, and the module would stay loaded")
             .c_str());
}

void lab::need_fast_open() {
  constexpr int for_clients = 1;
  if ((kernel_setting("net.ipv4.tcp_fastopen", for_clients) & for_clients) == 0)
    skip("needs TCP Fast Open; set net.ipv4.tcp_fastopen to 1");
}

void lab::need_service(const char* name) {
  if (::getservbyname(name, "tcp") == nullptr)
    skip(("the machine's list of services lacks '" + std::string(name) +
          "'; on Debian the package netbase has one")
             .c_str());
}

network& lab::own_network() {
  require_own_process("a scenario with a network of its own");
  step_.own_network = make_network();
  return *step_.own_network;
}

void lab::own_host_name() {
  require_own_process("a scenario with a host name of its own");
  sockerr::own_host_name();
}

void lab::own_name_server() {
  require_own_process("a scenario with its own name server");
  step_.own_name_server = start_name_server();
}

void lab::exhaust_descriptors() {
  require_own_process("a scenario that changes limits");
  step_.no_descriptors.emplace();
}

void lab::exhaust_memory() {
  require_own_process("a scenario that changes limits");
  step_.no_memory.emplace();
}

void lab::free_memory() { step_.no_memory.reset(); }

void lab::stop_winsock() {
  require_own_process("a scenario that stops Winsock");
  sockerr::stop_winsock();
}

void lab::drop_privileges() {
  require_own_process("a scenario that changes the user");
  sockerr::drop_privileges();
}

interruptions lab::interrupt(void (*then)(void*), void* what) {
  require_own_process("a scenario that has itself interrupted");
  return {then, what};
}

interruptions::interruptions(void (*then)(void*), void* what) { start_interrupting(then, what); }
interruptions::~interruptions() { stop_interrupting(); }

sharing_process::sharing_process(void (*call)(void*), void* what) : id_(start_copy(call, what)) {}
sharing_process::~sharing_process() {
  if (id_ != 0) end_copy(id_);
}
bool sharing_process::has_ended() {
  if (id_ != 0 && copy_has_ended(id_)) id_ = 0;
  return id_ == 0;
}

int sharing_process::await() { return id_ == 0 ? 0 : await_copy(std::exchange(id_, 0)); }

void lab::await_waiting_starter() { await_waiting_original(); }

void lab::await_fast_open(const socket_handle& s, sharing_process& other) {
  while (!has_sent_first_packet(s.get()))
    if (other.has_ended()) skip("needs TCP Fast Open, which is not to be had here");
}

helper_process lab::start_helper() {
  require(step_.which.what->helper != nullptr, "the scenario has no helper function");
  if (variant_names_kind()) socket();  // what the machine lacks is a skip of the step
  step_.helper = start_helper_process(step_.which, step_.options);
  return helper_process(step_);
}

helper_process lab::parent() { return helper_process(step_); }

void helper_process::send(const endpoint& message) { step_.helper->send(message); }
endpoint helper_process::receive() { return step_.helper->receive(); }
void helper_process::kill() { step_.helper->kill(); }

// --- the observed call

long long lab::steady_calls() const { return step_.options.steady_calls; }

void lab::start_clock() {
  ignore_pipe_signal(true);
  step_.clock_started_ns = monotonic_ns();
}

void lab::stop_clock() {
  step_.steady_ns = monotonic_ns() - step_.clock_started_ns;
  ignore_pipe_signal(false);
}

void lab::plant_sentinel() {
  take_pipe_signal();  // what an earlier call raised is not the observed one's
  step_.clock_started_ns = monotonic_ns();
  set_last_error(sentinel);
}

void lab::plant_host_sentinel() {
  plant_sentinel();
  set_last_host_error(sentinel);
}

outcome lab::conclude(bool failed, long long returned, int code) {
  step_.call_ns = monotonic_ns() - step_.clock_started_ns;
  outcome seen;
  seen.returned = returned;
  seen.domain = last_error_domain;
  seen.failed = failed;
  seen.unset = failed && code == sentinel;
  seen.number = failed && !seen.unset ? code : 0;
  seen.signal = take_pipe_signal();
  return seen;
}

outcome lab::conclude_status(int status, int code) {
  step_.call_ns = monotonic_ns() - step_.clock_started_ns;
  outcome seen;
  seen.returned = status;
  seen.domain = resolver_domain;
  seen.failed = status != 0;
  seen.number = status;
  // A call that promises more in the last error may have left nothing there.
  if (refers_to_last_error(status) && code != sentinel) {
    seen.domain = last_error_domain;
    seen.number = code;
  }
  return seen;
}

outcome lab::conclude_host(bool found, int code) {
  step_.call_ns = monotonic_ns() - step_.clock_started_ns;
  outcome seen;
  seen.returned = found ? 0 : -1;
  seen.domain = host_lookup_domain;
  seen.failed = !found;
  seen.unset = seen.failed && code == sentinel;
  seen.number = seen.failed && !seen.unset ? code : 0;
  return seen;
}

outcome lab::keep_socket(outcome seen) {
  if (!seen.failed) step_.kept_sockets.emplace_back(static_cast<native_socket>(seen.returned));
  return seen;
}

outcome lab::observe_python(const char* statements) {
  step_.clock_started_ns = monotonic_ns();
  const outcome seen = run_python(statements);
  step_.call_ns = monotonic_ns() - step_.clock_started_ns;
  return seen;
}

outcome lab::observe_pending_error(const socket_handle& s) {
  if (variant("second")) pending_error(s);
  const outcome seen = observe_once([&] { return pending_error(s); });
  return seen.failed ? seen : with_detail(seen, "error", 0);
}

outcome lab::observe_events(const socket_handle& s) {
  pollfd entry{};
  entry.fd = s.get();
  entry.events = POLLIN | POLLOUT;
  const outcome seen = observe_once([&] { return ::poll(&entry, 1, 0); });
  return with_events(seen, entry.revents);
}

outcome lab::with_detail(outcome seen, const char* what, long long value) {
  std::snprintf(seen.detail, sizeof seen.detail, "%s %lld", what, value);
  return seen;
}

outcome lab::with_events(outcome seen, short reported) {
  const auto has = [reported](int event) { return (reported & event) != 0 ? 1 : 0; };
  std::snprintf(seen.detail, sizeof seen.detail, "in %d out %d err %d hup %d", has(POLLIN),
                has(POLLOUT), has(POLLERR), has(POLLHUP));
  return seen;
}

}  // namespace sockerr

#include "harness/network.h"

#include <arpa/nameser.h>
#include <nss.h>
#include <resolv.h>

#include <array>
#include <cstring>
#include <string_view>
#include <thread>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/step.h"

namespace sockerr {
namespace {

using namespace std::string_view_literals;

// Names as they stand in a message: each label after its length.
constexpr std::string_view known = "\5known\4test"sv;
constexpr std::string_view localhost = "\11localhost"sv;
constexpr std::string_view silent = "\6silent\4test"sv;
constexpr std::string_view torn = "\4torn\4test"sv;
constexpr std::string_view known_address =
    "\1"
    "1\1"
    "2\1"
    "0\3"
    "192\7in-addr\4arpa"sv;

/// What is answered without a record; any other name does not exist.
constexpr struct {
  std::string_view name;
  unsigned code;
} empty_answers[] = {
    {"\6broken\4test"sv, ns_r_servfail},
    {"\7garbled\4test"sv, ns_r_formerr},
    {"\5empty\4test"sv, ns_r_noerror},
    {"\7refused\4test"sv, ns_r_refused},
    {"\1"
     "2\1"
     "2\1"
     "0\3"
     "192\7in-addr\4arpa"sv,
     ns_r_servfail},
    {"\1"
     "3\1"
     "2\1"
     "0\3"
     "192\7in-addr\4arpa"sv,
     ns_r_formerr},
    {"\1"
     "4\1"
     "2\1"
     "0\3"
     "192\7in-addr\4arpa"sv,
     ns_r_noerror},
    {"\1"
     "5\1"
     "2\1"
     "0\3"
     "192\7in-addr\4arpa"sv,
     ns_r_refused},
};

/// A question in the buffer of one message, and the answer built in its place.
class message {
 public:
  char* data() { return bytes_.data(); }
  static constexpr std::size_t capacity() { return 512; }

  /// Whether `size` bytes are a question; finds its name and type.
  bool is_question(std::size_t size) {
    std::size_t at = sizeof(HEADER);
    while (at < size && bytes_[at] != 0) at += static_cast<unsigned char>(bytes_[at]) + 1U;
    end_ = at + 1 + NS_QFIXEDSZ;
    name_ = std::string_view(bytes_.data() + sizeof(HEADER), at - sizeof(HEADER));
    return size > sizeof(HEADER) && end_ <= size;
  }
  std::string_view name() const { return name_; }
  bool asks_for(int type) const { return bytes_[end_ - 3] == type; }

  /// Turns the question into an answer without records; returns its size.
  std::size_t answer(unsigned code) {
    HEADER header;
    std::memcpy(&header, bytes_.data(), sizeof header);
    header.qr = 1;
    header.ra = 1;
    header.rcode = code & 0xFU;
    header.ancount = header.nscount = header.arcount = 0;
    std::memcpy(bytes_.data(), &header, sizeof header);
    return end_;
  }
  /// The same with the one record that the name is at 127.0.0.1.
  std::size_t answer_with_loopback() {
    return answer_with("\xC0\x0C\0\1\0\1\0\0\0\0\0\4\x7F\0\0\1"sv);
  }
  /// The same, torn off amid the address.
  std::size_t answer_with_torn_record() {
    return answer_with("\xC0\x0C\0\1\0\1\0\0\0\0\0\4\x7F"sv);
  }
  /// The same with the one record that the name is at ::1.
  std::size_t answer_with_ipv6_loopback() {
    return answer_with("\xC0\x0C\0\x1C\0\1\0\0\0\0\0\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1"sv);
  }
  /// The same with the one record that the address has the name known.test.
  std::size_t answer_with_name() {
    return answer_with("\xC0\x0C\0\x0C\0\1\0\0\0\0\0\x0C\5known\4test\0"sv);
  }

 private:
  std::size_t answer_with(std::string_view record) {
    answer(ns_r_noerror);
    HEADER header;
    std::memcpy(&header, bytes_.data(), sizeof header);
    header.ancount = htons(1);
    std::memcpy(bytes_.data(), &header, sizeof header);
    record.copy(bytes_.data() + end_, record.size());
    return end_ + record.size();
  }

  std::array<char, 1024> bytes_{};
  std::string_view name_;
  std::size_t end_ = 0;  // of the question
};

class loopback_name_server final : public name_server {
 public:
  loopback_name_server()
      : socket_(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)), here_(ipv4("127.0.0.1")) {
    if (bind_to(socket_, here_) != 0 ||
        ::getsockname(socket_.get(), here_.data(), here_.size_out()) != 0)
      end_failed("a name server");
    thread_ = std::thread([this] { serve(); });
  }
  ~loopback_name_server() override {
    // An empty message ends the thread.
    ::sendto(socket_.get(), "", 0, 0, here_.data(), here_.size());
    thread_.join();
  }
  const endpoint& here() const { return here_; }

 private:
  void serve() {
    for (;;) {
      message m;
      endpoint from;
      const ssize_t size =
          ::recvfrom(socket_.get(), m.data(), message::capacity(), 0, from.data(), from.size_out());
      if (size <= 0) return;
      if (!m.is_question(static_cast<std::size_t>(size)) || m.name() == silent) continue;
      const std::size_t answer = answer_to(m);
      ::sendto(socket_.get(), m.data(), answer, 0, from.data(), from.size());
    }
  }

  static std::size_t answer_to(message& m) {
    if (m.name() == localhost && m.asks_for(ns_t_aaaa)) return m.answer_with_ipv6_loopback();
    if (m.name() == known || m.name() == localhost)
      return m.asks_for(ns_t_a) ? m.answer_with_loopback() : m.answer(ns_r_noerror);
    if (m.name() == known_address) return m.answer_with_name();
    if (m.name() == torn) return m.answer_with_torn_record();
    for (const auto& [name, code] : empty_answers)
      if (m.name() == name) return m.answer(code);
    return m.answer(ns_r_nxdomain);
  }

  socket_handle socket_;
  endpoint here_;
  std::thread thread_;
};

}  // namespace

std::unique_ptr<name_server> start_name_server() {
  auto server = std::make_unique<loopback_name_server>();
  // No file, no daemon and no configured server: the one above is asked, once, for a second.
  if (::__nss_configure_lookup("hosts", "dns") != 0 || ::res_init() != 0)
    end_broken("the resolver cannot be configured");
  _res.options &= ~static_cast<unsigned long>(RES_DNSRCH | RES_DEFNAMES);
  _res.nscount = 1;
  std::memcpy(&_res.nsaddr_list[0], server->here().data(), sizeof _res.nsaddr_list[0]);
  _res.retrans = 1;
  _res.retry = 1;
  return server;
}

}  // namespace sockerr

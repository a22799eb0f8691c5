// The suite in other surroundings: on a machine with a way out, on which nothing may leave, as an
// ordinary user, in a container, and where no program can gain privileges. Each test forks, because
// none of that can be undone.

#include <fcntl.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <linux/if_link.h>
#include <linux/veth.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "harness/posix/namespaces.h"
#include "harness/posix/netlink.h"
#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

namespace fs = std::filesystem;

/// What a forked process found out; in memory that it shares with the test.
struct findings {
  bool lacks_something = false;  ///< the surroundings cannot be had here
  char reason[512] = {};         ///< why, or what went wrong
  long long packets_of_suite = -1;
  long long packets_to_ipv4 = -1, packets_to_ipv6 = -1;
};

/// Ends the forked process: this machine does not offer the surroundings.
struct not_here : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class surroundings : public ::testing::Test {
 protected:
  surroundings()
      : found_(new (::mmap(nullptr, sizeof(findings), PROT_READ | PROT_WRITE,
                           MAP_SHARED | MAP_ANONYMOUS, -1, 0)) findings) {
    fs::permissions(folder_.path(), fs::perms::all);  // an ordinary user writes there too
    ::setenv("TMPDIR", folder_.path().c_str(), 1);
  }
  ~surroundings() override {
    ::unsetenv("TMPDIR");
    ::munmap(found_, sizeof(findings));
  }

  /// Runs the body in a fork. What it throws fails the test, or skips it.
  template <class Body>
  void in_a_fork(Body body) {
    const pid_t pid = ::fork();
    ASSERT_GE(pid, 0);
    if (pid == 0) {
      try {
        body();
        ::_exit(0);
      } catch (const not_here& reason) {
        found_->lacks_something = true;
        put_text(found_->reason, reason.what());
      } catch (const std::exception& error) {
        put_text(found_->reason, error.what());
      }
      ::_exit(1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(pid, &status, 0), pid);
    if (found_->lacks_something) GTEST_SKIP() << found_->reason;
    EXPECT_EQ(status, 0) << found_->reason << read_file(folder_.file("output"));
  }

  /// All cases; throws when the run is not green. What it printed is kept for the report.
  void run_suite() const {
    if (::access(SOCKERR_PROGRAM, X_OK) != 0)
      throw not_here("this user may not run " SOCKERR_PROGRAM);
    const program_result result = run_sockerr({"run"});
    if (result.end.status == 0 && !result.end.signalled && !result.timed_out) return;
    write_file(folder_.file("output"), result.output + result.errors);
    throw std::runtime_error("the run is not green: ");
  }

  temporary_folder folder_;
  findings* const found_;
};

// --- a network with a way out

void write_setting(const std::string& path, const std::string& text) {
  std::ofstream file(path);
  if (!(file << text << std::flush)) throw not_here("cannot write " + path);
}

void enter_own_network() {
  try {
    own_namespace(CLONE_NEWNET, "network");
  } catch (const step_ended& end) {
    throw not_here(end.reason);
  }
}

/// Sends requests that must succeed, or the kernel lacks what the test needs.
class routing {
 public:
  void ask(netlink_request& message, const char* what) const {
    if (const int code = ask_kernel(netlink_.get(), message.bytes()); code != 0)
      throw not_here(std::string("cannot ") + what + ": " + std::strerror(code));
  }

  void make_link(const char* near, const char* far) const {
    netlink_request message;
    message.begin<ifinfomsg>(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL);
    message.add(IFLA_IFNAME, near);
    rtattr& information = message.open(IFLA_LINKINFO);
    message.add(IFLA_INFO_KIND, "veth", 4);
    rtattr& data = message.open(IFLA_INFO_DATA);
    rtattr& peer = message.open(VETH_INFO_PEER);
    message.skip(sizeof(ifinfomsg));
    message.add(IFLA_IFNAME, far);
    message.end(peer);
    message.end(data);
    message.end(information);
    ask(message, "make a veth link");
  }

  void bring_up(const char* name, unsigned flags = 0) const {
    netlink_request message;
    auto& link = message.begin<ifinfomsg>(RTM_NEWLINK, 0);
    link.ifi_index = static_cast<int>(::if_nametoindex(name));
    link.ifi_flags = link.ifi_change = IFF_UP | flags;
    ask(message, "bring an interface up");
  }

  void add_address(const char* name, const endpoint& address, unsigned char length) const {
    netlink_request message;
    auto& header = message.begin<ifaddrmsg>(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL);
    header.ifa_family = static_cast<unsigned char>(address.family());
    header.ifa_prefixlen = length;
    header.ifa_flags = IFA_F_NODAD;
    header.ifa_index = ::if_nametoindex(name);
    if (address.family() == AF_INET) {
      const auto& in = reinterpret_cast<const sockaddr_in*>(address.data())->sin_addr;
      message.add(IFA_LOCAL, &in, sizeof in);
    } else {
      const auto& in = reinterpret_cast<const sockaddr_in6*>(address.data())->sin6_addr;
      message.add(IFA_LOCAL, &in, sizeof in);
    }
    ask(message, "add an address");
  }

  void add_default_route(int family, const char* name) const {
    netlink_request message;
    auto& header = message.begin<rtmsg>(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_EXCL);
    header.rtm_family = static_cast<unsigned char>(family);
    header.rtm_table = RT_TABLE_MAIN;
    header.rtm_protocol = RTPROT_STATIC;
    header.rtm_scope = family == AF_INET ? RT_SCOPE_LINK : RT_SCOPE_UNIVERSE;
    header.rtm_type = RTN_UNICAST;
    const int index = static_cast<int>(::if_nametoindex(name));
    message.add(RTA_OIF, &index, sizeof index);
    ask(message, "add a default route");
  }

 private:
  socket_handle netlink_{::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE)};
};

/// A link on which everything goes that is for any other machine, at once and without asking for
/// neighbours. The kernel sends nothing on it by itself: IPv6 has no address of the link there, for
/// which it would announce itself and ask for routers; its address is one of loopback.
void make_way_out() {
  const routing routes;
  routes.bring_up("lo");
  routes.make_link("outside", "nowhere");
  const std::string settings = "/proc/sys/net/ipv6/conf/";
  const bool has_ipv6 = fs::exists(settings);
  if (has_ipv6) {
    write_setting(settings + "outside/addr_gen_mode", "1");
    write_setting(settings + "nowhere/disable_ipv6", "1");
  }
  routes.bring_up("outside", IFF_NOARP);
  routes.bring_up("nowhere");
  routes.add_address("outside", ipv4("10.9.0.1"), 24);
  routes.add_default_route(AF_INET, "outside");
  if (has_ipv6) {
    routes.add_address("lo", ipv6("fd0a::1"), 128);
    routes.add_default_route(AF_INET6, "outside");
  }
}

/// Packets that were sent, or that were meant to be, on any interface but loopback.
long long packets_sent() {
  std::ifstream table("/proc/self/net/dev");
  long long sum = 0;
  for (std::string line; std::getline(table, line);) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos || line.find("lo:") != std::string::npos) continue;
    // Received: bytes packets errs drop fifo frame compressed multicast; sent: bytes packets ...
    std::istringstream fields(line.substr(colon + 1));
    long long field = 0;
    for (int i = 0; i < 12 && fields >> field; ++i)
      if (i >= 9) sum += field;
  }
  return sum;
}

/// How many packets it takes to send one message there.
long long packets_to(const endpoint& address) {
  const long long before = packets_sent();
  const socket_handle s(::socket(address.family(), SOCK_DGRAM | SOCK_CLOEXEC, 0));
  ::sendto(s.get(), "x", 1, 0, address.data(), address.size());
  return packets_sent() - before;
}

TEST_F(surroundings, with_a_way_out_see_nothing_leave) {
  in_a_fork([this] {
    enter_own_network();
    make_way_out();
    const long long before = packets_sent();
    run_suite();
    found_->packets_of_suite = packets_sent() - before;
    // The count is worth something only if it would have noticed.
    found_->packets_to_ipv4 = packets_to(ipv4("198.51.100.7", 9));
    found_->packets_to_ipv6 =
        fs::exists("/proc/sys/net/ipv6") ? packets_to(ipv6("2001:db8::7", 9)) : 1;
  });
  if (IsSkipped() || HasFailure()) return;
  EXPECT_EQ(found_->packets_of_suite, 0);
  EXPECT_GT(found_->packets_to_ipv4, 0);
  EXPECT_GT(found_->packets_to_ipv6, 0);
}

TEST_F(surroundings, of_an_ordinary_user_are_enough) {
  if (::geteuid() != 0) GTEST_SKIP() << "every other test here runs as an ordinary user already";
  in_a_fork([this] {
    constexpr uid_t nobody = 65534;
    if (::setgroups(0, nullptr) != 0 || ::setresgid(nobody, nobody, nobody) != 0 ||
        ::setresuid(nobody, nobody, nobody) != 0)
      throw not_here("cannot become an ordinary user here");
    run_suite();
  });
}

/// Root, as in a container: without the rights that concern the whole machine, without IPv6, and
/// with settings of the kernel that can only be read.
TEST_F(surroundings, of_a_container_are_enough) {
  if (::geteuid() != 0) GTEST_SKIP() << "takes root";
  in_a_fork([this] {
    enter_own_network();
    routing().bring_up("lo");
    for (const char* which : {"all", "default", "lo"})
      if (const std::string ipv6 = "/proc/sys/net/ipv6/conf/" + std::string(which);
          fs::exists(ipv6))
        write_setting(ipv6 + "/disable_ipv6", "1");
    if (::unshare(CLONE_NEWNS) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("/proc/sys", "/proc/sys", nullptr, MS_BIND, nullptr) != 0 ||
        ::mount("none", "/proc/sys", nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) != 0)
      throw not_here("no mounts of its own can be had here");
    for (const int right : {CAP_SYS_ADMIN, CAP_NET_ADMIN, CAP_SYS_RESOURCE})
      if (::prctl(PR_CAPBSET_DROP, right, 0, 0, 0) != 0) throw not_here("rights cannot be dropped");
    run_suite();
  });
}

TEST_F(surroundings, without_new_privileges_are_enough) {
  in_a_fork([this] {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
      throw not_here("privileges cannot be frozen here");
    run_suite();
  });
}

}  // namespace
}  // namespace sockerr::testing

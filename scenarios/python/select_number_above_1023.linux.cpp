#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe_python(R"(
import fcntl, resource, select
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
resource.setrlimit(resource.RLIMIT_NOFILE, (2048, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
n = fcntl.fcntl(s, fcntl.F_DUPFD, 1024)
select.select([], [n], [], 0)
)");
}

outcome remedy(lab& lab) {
  return lab.observe_python(R"(
import fcntl, resource, select
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
resource.setrlimit(resource.RLIMIT_NOFILE, (2048, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
n = fcntl.fcntl(s, fcntl.F_DUPFD, 1024)
p = select.poll()
p.register(n, select.POLLOUT)
p.poll(0)
)");
}

}  // namespace

SOCKERR_SCENARIO(python, select_number_above_1023,
    .title = "select in Python is given a descriptor above 1023",
    .cause = "an fd_set has places for the descriptors 0 to 1023; Python looks, a C program would write beside it",
    .fix = "use select.poll, select.epoll or the selectors module, which have no such limit",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)

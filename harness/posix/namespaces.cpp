#include "harness/posix/namespaces.h"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/sockets.h"
#include "harness/step.h"

namespace sockerr {
namespace {

bool write_text(const char* path, const std::string& text) {
  const socket_handle file(::open(path, O_WRONLY | O_CLOEXEC));
  return file.get() >= 0 && ::write(file.get(), text.data(), text.size()) >= 0;
}

}  // namespace

void own_namespace(int kind, const std::string& what) {
  const std::string user = std::to_string(::geteuid()), group = std::to_string(::getegid());
  if (::unshare(kind) == 0) return;
  // Without the right to do that, a user namespace of our own gives it. Some systems allow to make
  // one and then give no rights in it.
  if (::unshare(CLONE_NEWUSER | kind) == 0 && write_text("/proc/self/setgroups", "deny") &&
      write_text("/proc/self/uid_map", "0 " + user + " 1") &&
      write_text("/proc/self/gid_map", "0 " + group + " 1"))
    return;
  end_skipped("no " + what +
              " of its own can be had here: " + describe_code(last_error_domain, last_error()) +
              "; run as root, or allow unprivileged user namespaces");
}

}  // namespace sockerr

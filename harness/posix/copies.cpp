// Copies of this process, which share its sockets.

#include <sched.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "harness/platform.h"
#include "harness/step.h"

namespace sockerr {

int start_copy(void (*call)(void*), void* what) {
  const pid_t id = ::fork();
  if (id < 0) end_failed("fork");
  if (id != 0) return id;
  call(what);
  ::_exit(0);
}

bool copy_has_ended(int id) { return ::waitpid(id, nullptr, WNOHANG) == id; }

int await_copy(int id) {
  int status = 0;
  while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

void end_copy(int id) {
  ::kill(id, SIGKILL);
  await_copy(id);
}

void await_waiting_original() {
  const pid_t original = ::getppid();
  const std::string path = "/proc/" + std::to_string(original) + "/stat";
  // The state follows the name of the program, which stands in parentheses: S in a call that waits.
  for (char state = 0; state != 'S' && ::getppid() == original; ::sched_yield()) {
    std::ifstream file(path);
    std::string text;
    std::getline(file, text);
    const std::size_t name_end = text.rfind(") ");
    if (name_end == std::string::npos) ::_exit(1);
    state = text[name_end + 2];
  }
}

}  // namespace sockerr

#include "harness/helper_link.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sockerr {
namespace {

/// A helper is a copy of the step's process without its sockets: that takes a third of the time of
/// starting the program once more.
class link_to_helper final : public helper_link {
 public:
  link_to_helper(const test_case& which, const step_options& options) {
    int to[2], from[2];
    if (::pipe2(to, O_CLOEXEC) != 0 || ::pipe2(from, O_CLOEXEC) != 0) end_failed("pipe2");
    id_ = ::fork();
    if (id_ < 0) end_failed("fork");
    if (id_ == 0) {
      ::dup2(to[0], STDIN_FILENO);
      ::dup2(from[1], STDOUT_FILENO);
      ::closefrom(STDERR_FILENO + 1);
      ::_exit(run_helper(which, options));
    }
    to_ = socket_handle(to[1]);
    from_ = socket_handle(from[0]);
    ::close(to[0]);
    ::close(from[1]);
  }
  ~link_to_helper() override { kill(); }
  link_to_helper(const link_to_helper&) = delete;
  link_to_helper& operator=(const link_to_helper&) = delete;

  void send(const endpoint& message) override {
    const std::string_view bytes = bytes_of(message);
    // Less than a pipe holds: all of it goes at once, or the helper is gone, which receive() tells.
    static_cast<void>(::write(to_.get(), bytes.data(), bytes.size()));
  }

  endpoint receive() override {
    endpoint message;
    char* bytes = reinterpret_cast<char*>(&message);
    // No limit of its own: a helper that stays silent runs into the deadline of the step.
    for (std::size_t have = 0; have < sizeof message;) {
      const ssize_t got = ::read(from_.get(), bytes + have, sizeof message - have);
      if (got == 0) end_broken("the helper process ended without an answer");
      if (got < 0 && errno != EINTR) end_failed("read from the helper process");
      if (got > 0) have += static_cast<std::size_t>(got);
    }
    return message;
  }

  void kill() override {
    if (id_ == 0) return;
    ::kill(id_, SIGKILL);
    while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
    }
    id_ = 0;
  }

 private:
  pid_t id_ = 0;
  socket_handle to_, from_;
};

}  // namespace

std::unique_ptr<helper_link> start_helper_process(const test_case& which,
                                                  const step_options& options) {
  return std::make_unique<link_to_helper>(which, options);
}

}  // namespace sockerr

#include "harness/worker.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

#include "harness/platform.h"
#include "harness/text.h"

namespace sockerr {
namespace {

/// Where a step leaves its report; shared between the worker and its forks. A step cannot close it
/// by accident, as it could a pipe.
struct mailbox {
  std::atomic<bool> full = false;
  step_report report;
};

mailbox* make_mailbox() {
  void* page =
      ::mmap(nullptr, sizeof(mailbox), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) {
    std::perror("sockerr worker: mmap");
    std::exit(2);
  }
  return new (page) mailbox{};
}

/// The processes whose parent is `parent`, by the list of all processes.
std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> children;
  DIR* processes = ::opendir("/proc");
  if (processes == nullptr) return children;
  while (const dirent* entry = ::readdir(processes)) {
    const pid_t pid = std::atoi(entry->d_name);
    if (pid <= 0) continue;
    FILE* stat = std::fopen((std::string("/proc/") + entry->d_name + "/stat").c_str(), "r");
    if (stat == nullptr) continue;
    char line[512];
    const bool read = std::fgets(line, sizeof line, stat) != nullptr;
    std::fclose(stat);
    // The name in parentheses may hold anything; the parent is the second field after it.
    const char* name_end = read ? std::strrchr(line, ')') : nullptr;
    int its_parent = 0;
    char state = 0;
    if (name_end != nullptr && std::sscanf(name_end + 1, " %c %d", &state, &its_parent) == 2 &&
        its_parent == parent)
      children.push_back(pid);
  }
  ::closedir(processes);
  return children;
}

/// Ends whatever a step left running. The worker is the reaper of its descendants, so everything
/// that has lost its parent is its child.
void clear_descendants() {
  while (true) {
    const pid_t reaped = ::waitpid(-1, nullptr, WNOHANG);
    if (reaped > 0) continue;
    if (reaped < 0) return;
    for (const pid_t child : children_of(::getpid())) ::kill(child, SIGKILL);
    ::waitpid(-1, nullptr, 0);
  }
}

[[noreturn]] void run_in_fork(const test_case& which, step what, const step_options& options,
                              const sigset_t& usual_mask, int null_device, mailbox& box) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::setpgid(0, 0);
  ::sigprocmask(SIG_SETMASK, &usual_mask, nullptr);
  ::dup2(null_device, STDIN_FILENO);
  const step_report report = run_step(which, what, options);
  std::fflush(nullptr);
  box.report = report;
  box.full = true;
  ::_exit(0);
}

class posix_worker {
 public:
  explicit posix_worker(const step_options& options) : options_(options), box_(*make_mailbox()) {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    ::signal(SIGPIPE, SIG_DFL);
    ::signal(SIGINT, SIG_IGN);  // the supervisor decides what an interrupt means
    sigemptyset(&awaited_);
    sigaddset(&awaited_, SIGCHLD);
    sigaddset(&awaited_, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &awaited_, &usual_mask_);
    ::dup2(STDOUT_FILENO, STDERR_FILENO);
    null_device_ = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  }

  step_report run(const worker_command& command) {
    using clock = std::chrono::steady_clock;
    const auto deadline = clock::now() + std::chrono::milliseconds(command.deadline_ms);
    const test_case* which = find_case(command.case_id);
    if (which == nullptr) return not_run("the worker does not know the case");
    box_.full = false;
    const pid_t child = ::fork();
    if (child == 0) run_in_fork(*which, command.which, options_, usual_mask_, null_device_, box_);
    if (child < 0) return not_run(std::string("fork: ") + std::strerror(errno));

    int status = 0;
    bool in_time = true;
    while (::waitpid(child, &status, WNOHANG) == 0) {
      const auto left = deadline - clock::now();
      in_time = left.count() > 0;
      const auto seconds = std::chrono::floor<std::chrono::seconds>(left);
      const timespec wait{.tv_sec = seconds.count(), .tv_nsec = (left - seconds).count()};
      if (in_time && ::sigtimedwait(&awaited_, nullptr, &wait) == SIGTERM) stop_now(child);
      if (!in_time) {
        ::kill(child, SIGKILL);
        ::waitpid(child, &status, 0);
        break;
      }
    }
    ::kill(-child, SIGKILL);
    clear_descendants();

    if (!in_time) {
      step_report late;
      late.end = step_end::timed_out;
      late.duration_ns = command.deadline_ms * 1'000'000LL;
      return late;
    }
    if (box_.full) return box_.report;
    const process_end end = end_of_process(status);
    step_report crashed;
    crashed.end = step_end::crashed;
    crashed.signalled = end.signalled;
    crashed.status = end.status;
    return crashed;
  }

 private:
  static step_report not_run(const std::string& reason) {
    step_report report;
    put_text(report.reason, reason);
    return report;
  }

  [[noreturn]] void stop_now(pid_t child) {
    ::kill(-child, SIGKILL);
    ::kill(child, SIGKILL);
    clear_descendants();
    remove_scratch(options_);
    ::_exit(0);
  }

  const step_options& options_;
  mailbox& box_;
  sigset_t awaited_{};
  sigset_t usual_mask_{};
  int null_device_ = -1;
};

}  // namespace

int serve_steps(const step_options& options, const std::string& secret) {
  posix_worker worker(options);
  return serve_commands([&](const worker_command& c) { return worker.run(c); }, secret);
}

}  // namespace sockerr

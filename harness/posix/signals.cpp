// Signals: held back, raised on purpose, and named.

#include <signal.h>
#include <sys/time.h>
#include <time.h>

#include "harness/platform.h"

namespace sockerr {
namespace {

sigset_t only(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  return set;
}

struct saved_signal_state {
  sigset_t mask;
  struct sigaction action;
};
saved_signal_state before_guard;  // a process runs one step at a time

void (*on_signal)(void*);
void* on_signal_argument;
struct sigaction before_interruptions;

void handle_signal(int) {
  const int kept = errno;
  if (on_signal != nullptr) on_signal(on_signal_argument);
  errno = kept;
}

}  // namespace

// The signal is blocked rather than ignored: only then can a step see that it was raised. Its
// action is the default one meanwhile, because a kernel may drop an ignored signal even while it is
// blocked.
pipe_signal_guard::pipe_signal_guard() {
  const sigset_t pipe = only(SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &pipe, &before_guard.mask);
  struct sigaction standard {};
  standard.sa_handler = SIG_DFL;
  ::sigaction(SIGPIPE, &standard, &before_guard.action);
}

pipe_signal_guard::~pipe_signal_guard() {
  take_pipe_signal();
  ::sigaction(SIGPIPE, &before_guard.action, nullptr);
  ::pthread_sigmask(SIG_SETMASK, &before_guard.mask, nullptr);
}

int take_pipe_signal() {
  sigset_t pending;
  ::sigpending(&pending);
  if (!sigismember(&pending, SIGPIPE)) return 0;
  const sigset_t pipe = only(SIGPIPE);
  const timespec now{};
  ::sigtimedwait(&pipe, nullptr, &now);
  return SIGPIPE;
}

void ignore_pipe_signal(bool ignore) {
  ::signal(SIGPIPE, ignore ? SIG_IGN : SIG_DFL);
  const sigset_t pipe = only(SIGPIPE);
  ::pthread_sigmask(ignore ? SIG_UNBLOCK : SIG_BLOCK, &pipe, nullptr);
}

std::string signal_name(int signal) {
  const char* name = ::sigabbrev_np(signal);
  return name != nullptr ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

void start_interrupting(void (*then)(void*), void* what) {
  on_signal = then;
  on_signal_argument = what;
  struct sigaction without_restart {};
  without_restart.sa_handler = handle_signal;
  ::sigaction(SIGALRM, &without_restart, &before_interruptions);
  // Again and again, because the first signal may come before the call that it is to interrupt. Not
  // at once, because a call that does not wait for its peer must get through.
  constexpr timeval first{.tv_sec = 0, .tv_usec = 10000}, period{.tv_sec = 0, .tv_usec = 2000};
  const itimerval every{.it_interval = period, .it_value = first};
  ::setitimer(ITIMER_REAL, &every, nullptr);
}

void stop_interrupting() {
  const itimerval never{};
  ::setitimer(ITIMER_REAL, &never, nullptr);
  ::sigaction(SIGALRM, &before_interruptions, nullptr);
}

}  // namespace sockerr

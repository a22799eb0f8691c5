#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sockerr {

// Processes, time and interrupts as events of one thread. Boost.Process is behind it and nowhere
// else.

/// How a process ended: by a signal, or with an exit code (on Windows also that of an exception).
struct process_end {
  bool signalled = false;
  int status = 0;
};

/// Such as "SIGSEGV", "exit code 3", or for an exception of Windows "exit code -1073741819
/// (0xC0000005)".
std::string text_of(const process_end& end);

class event_loop {
 public:
  event_loop();
  ~event_loop();
  event_loop(const event_loop&) = delete;
  event_loop& operator=(const event_loop&) = delete;

  /// Handles events until none can come any more, or until stop() is called by one of them.
  void run();
  void stop();
  /// Handles the events that are already there.
  void poll();

  /// Calls `action` on SIGINT and SIGTERM (Ctrl-C on Windows) instead of ending the process.
  void on_interrupt(std::function<void()> action);
  /// Lets run() return although an interrupt could still come.
  void ignore_interrupts();

  struct state;
  state& internals() { return *state_; }

 private:
  std::unique_ptr<state> state_;
};

/// Calls an action once after a time, unless it is cancelled, destroyed or started again before.
class timer {
 public:
  explicit timer(event_loop& loop);
  ~timer();
  void start(std::chrono::milliseconds delay, std::function<void()> action);
  void cancel();

 private:
  struct state;
  std::shared_ptr<state> state_;
};

/// A process whose standard input and output are pipes to this one. It is ended when this object
/// is.
class child_process {
 public:
  struct events {
    std::function<void(std::string_view)> output;  ///< bytes that arrived
    std::function<void(std::string_view)>
        errors;  ///< on standard error; if unset it is that of this process
    std::function<void(process_end)> ended;  ///< after the last output
  };

  /// Throws std::system_error when the program cannot be started.
  child_process(event_loop& loop, const std::string& program,
                const std::vector<std::string>& arguments, const events& handlers);
  ~child_process();
  child_process(const child_process&) = delete;
  child_process& operator=(const child_process&) = delete;

  void write(std::string bytes);
  void close_input();
  /// Asks the process to end (SIGTERM); on Windows the end of its input has to say that.
  void request_exit();
  void terminate();

 private:
  struct state;
  std::shared_ptr<state> state_;
};

struct program_result {
  process_end end;
  bool timed_out = false;
  std::string output, errors;
};

/// Runs a program to its end with `input` as its standard input.
program_result run_program(const std::string& program, const std::vector<std::string>& arguments,
                           std::chrono::milliseconds deadline, const std::string& input = {});

}  // namespace sockerr

#include "harness/process.h"

// Boost 1.81 and 1.83 miss these in their std::filesystem variant.
#include <boost/optional.hpp>
#include <boost/type_traits/decay.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/readable_pipe.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/writable_pipe.hpp>
#include <boost/asio/write.hpp>
#include <boost/process/v2/process.hpp>
#include <boost/process/v2/stdio.hpp>

#include <array>
#include <csignal>
#include <cstdio>
#include <deque>
#include <system_error>

#include "harness/platform.h"

namespace sockerr {
namespace asio = boost::asio;
namespace bp = boost::process::v2;
using boost::system::error_code;

std::string text_of(const process_end& end) {
  if (end.signalled) return signal_name(end.status);
  std::string text = "exit code " + std::to_string(end.status);
  if (end.status >= 0) return text;
  char hexadecimal[sizeof " (0x01234567)"];
  std::snprintf(hexadecimal, sizeof hexadecimal, " (0x%08X)", static_cast<unsigned>(end.status));
  return text + hexadecimal;
}

// --- event_loop

struct event_loop::state {
  asio::io_context context{1};
  asio::signal_set interrupts{context};
};

event_loop::event_loop() : state_(std::make_unique<state>()) { ignore_broken_pipes(); }
event_loop::~event_loop() = default;

void event_loop::run() {
  state_->context.restart();
  state_->context.run();
}

void event_loop::stop() { state_->context.stop(); }

void event_loop::poll() {
  state_->context.restart();
  state_->context.poll();
}

void event_loop::on_interrupt(std::function<void()> action) {
  state_->interrupts.add(SIGINT);
  state_->interrupts.add(SIGTERM);
  state_->interrupts.async_wait([this, action = std::move(action)](error_code failed, int) {
    if (failed) return;
    action();
    on_interrupt(action);
  });
}

void event_loop::ignore_interrupts() { state_->interrupts.clear(); }

// --- timer

struct timer::state {
  explicit state(asio::io_context& context) : clock(context) {}
  asio::steady_timer clock;
  unsigned long wanted = 0;  ///< which wait may still act: one that has ended already, and whose
                             ///< handler is queued, cannot be cancelled
};

timer::timer(event_loop& loop) : state_(std::make_shared<state>(loop.internals().context)) {}
timer::~timer() { cancel(); }

void timer::start(std::chrono::milliseconds delay, std::function<void()> action) {
  state_->clock.expires_after(delay);
  state_->clock.async_wait(
      [kept = state_, wait = ++state_->wanted, action = std::move(action)](error_code cancelled) {
        if (!cancelled && wait == kept->wanted) action();
      });
}

void timer::cancel() {
  ++state_->wanted;
  state_->clock.cancel();
}

// --- child_process

struct child_process::state : std::enable_shared_from_this<child_process::state> {
  /// One of the pipes from which the child's bytes come.
  struct source {
    explicit source(asio::io_context& context) : pipe(context) {}
    asio::readable_pipe pipe;
    std::array<char, 16384> buffer{};
    bool ended = false;
  };

  state(asio::io_context& context, events the_handlers)
      : input(context),
        output(context),
        errors(context),
        late_output(context),
        handlers(std::move(the_handlers)) {
    errors.ended = !handlers.errors;
  }

  asio::writable_pipe input;
  source output, errors;
  asio::steady_timer late_output;
  std::unique_ptr<bp::process> process;
  events handlers;
  std::deque<std::string> unsent;
  process_end end;
  bool close_when_sent = false;
  bool ended = false;
  bool abandoned = false;

  void start(asio::io_context& context, const std::string& program,
             const std::vector<std::string>& arguments) {
    if (handlers.errors)
      process = std::make_unique<bp::process>(context, program, arguments,
                                              bp::process_stdio{input, output.pipe, errors.pipe});
    else
      process = std::make_unique<bp::process>(context, program, arguments,
                                              bp::process_stdio{input, output.pipe, {}});
    read(output, handlers.output);
    if (handlers.errors) read(errors, handlers.errors);
    wait();
  }

  void read(source& from, const std::function<void(std::string_view)>& handler) {
    from.pipe.async_read_some(
        asio::buffer(from.buffer),
        [self = shared_from_this(), &from, &handler](error_code failed, std::size_t size) {
          if (self->abandoned) return;
          if (size > 0) handler({from.buffer.data(), size});
          if (self->abandoned) return;
          if (!failed) return self->read(from, handler);
          from.ended = true;
          self->report_end();
        });
  }

  void write() {
    asio::async_write(input, asio::buffer(unsent.front()),
                      [self = shared_from_this()](error_code failed, std::size_t) {
                        if (failed) return self->unsent.clear();  // it ended; `ended` will tell
                        self->unsent.pop_front();
                        if (!self->unsent.empty()) return self->write();
                        if (self->close_when_sent) self->close_input();
                      });
  }

  void close_input() {
    error_code ignored;
    input.close(ignored);
  }

  void wait() {
    process->async_wait([self = shared_from_this()](error_code, int) {
      if (self->abandoned) return;
      self->end = end_of_process(static_cast<long long>(self->process->native_exit_code()));
      self->ended = true;
      if (self->output.ended && self->errors.ended) return self->report_end();
      // What it wrote is still in the pipe. A process that it left behind may hold the pipe open.
      self->late_output.expires_after(std::chrono::milliseconds(200));
      self->late_output.async_wait([self](error_code cancelled) {
        if (cancelled || self->abandoned) return;
        self->output.ended = self->errors.ended = true;
        self->report_end();
      });
    });
  }

  void report_end() {
    if (!ended || !output.ended || !errors.ended || abandoned) return;
    late_output.cancel();
    const events kept = std::move(handlers);
    release();
    kept.ended(end);
  }

  /// Stops all events; nothing is reported any more.
  void release() {
    abandoned = true;
    error_code ignored;
    output.pipe.close(ignored);
    errors.pipe.close(ignored);
    input.close(ignored);
    late_output.cancel();
  }
};

child_process::child_process(event_loop& loop, const std::string& program,
                             const std::vector<std::string>& arguments, const events& handlers) {
  asio::io_context& context = loop.internals().context;
  for (int attempts = 3;; --attempts) {
    state_ = std::make_shared<state>(context, handlers);
    try {
      state_->start(context, program, arguments);
      return;
    } catch (const boost::system::system_error& failed) {
      if (attempts > 1 && ended_while_starting(failed.code().value())) continue;
      throw std::system_error(failed.code().value(), std::system_category(),
                              "cannot start " + program);
    }
  }
}

child_process::~child_process() {
  if (state_->abandoned) return;
  terminate();
  state_->release();
}

void child_process::write(std::string bytes) {
  state_->unsent.push_back(std::move(bytes));
  if (state_->unsent.size() == 1) state_->write();
}

void child_process::close_input() {
  if (state_->unsent.empty())
    state_->close_input();
  else
    state_->close_when_sent = true;
}

void child_process::request_exit() {
  if (!state_->ended) ask_to_exit(static_cast<int>(state_->process->id()));
}

void child_process::terminate() {
  error_code ignored;
  if (!state_->ended) state_->process->terminate(ignored);
}

// --- run_program

program_result run_program(const std::string& program, const std::vector<std::string>& arguments,
                           std::chrono::milliseconds deadline, const std::string& input) {
  event_loop loop;
  program_result result;
  timer limit(loop);
  child_process child(loop, program, arguments,
                      {.output = [&](std::string_view bytes) { result.output += bytes; },
                       .errors = [&](std::string_view bytes) { result.errors += bytes; },
                       .ended =
                           [&](process_end end) {
                             limit.cancel();
                             result.end = end;
                           }});
  if (!input.empty()) child.write(input);
  child.close_input();
  limit.start(deadline, [&] {
    result.timed_out = true;
    child.terminate();
  });
  loop.run();
  return result;
}

}  // namespace sockerr

#include "harness/supervisor.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <iterator>
#include <system_error>

#include "harness/platform.h"
#include "harness/process.h"
#include "harness/text.h"
#include "harness/worker.h"

namespace sockerr {
namespace {

using std::chrono::milliseconds;

/// How much of what a case prints is kept.
constexpr std::size_t printed_limit = std::size_t{64} * 1024;
/// More workers than jobs for cases that mostly wait.
constexpr std::size_t waiting_workers = 16;
}  // namespace

long long case_report::duration_ns() const {
  long long sum = 0;
  for (const auto& report : steps)
    if (report) sum += report->duration_ns;
  return sum;
}

std::vector<step> steps_of(const test_case& c) {
  std::vector<step> steps{step::provoke, step::remedy};
  if (c.what->aftermath != nullptr) steps.push_back(step::aftermath);
  return steps;
}

class supervisor::impl {
 public:
  explicit impl(const supervision& the_how)
      : how(the_how),
        options{.scratch = scratch_path(), .program = program_path()},
        stop_limit(loop) {}

  ~impl() {
    end_workers();
    remove_scratch(options);
  }

  bool run(const std::vector<const test_case*>& cases, const case_done& the_done) {
    done = &the_done;
    interrupted = false;
    stopping = false;
    failure = nullptr;
    loop.on_interrupt([this] { interrupt(); });
    if (how.in_process)
      run_in_process(cases);
    else
      run_in_workers(cases);
    loop.ignore_interrupts();
    if (failure) std::rethrow_exception(failure);
    return !interrupted;
  }

 private:
  /// One worker and the case that it is at.
  class lane {
   public:
    lane(impl& owner, bool for_waiting)
        : owner_(owner), for_waiting_(for_waiting), watchdog_(owner.loop) {}

    bool busy() const { return current_ != nullptr; }
    bool for_waiting() const { return for_waiting_; }
    bool has_worker() const { return worker_ != nullptr; }

    void begin(const test_case& c) {
      current_ = &c;
      report_ = {};
      to_do_ = steps_of(c);
      next_step();
    }

    /// Lets the worker end; it takes whatever its step left behind with it.
    void stop() {
      current_ = nullptr;
      watchdog_.cancel();
      if (!worker_) return;
      worker_->request_exit();
      worker_->close_input();
    }
    void terminate() {
      if (worker_) worker_->terminate();
    }

   private:
    void next_step() {
      if (!worker_) start_worker();
      step_ = to_do_.front();
      late_ = false;
      worker_->write(
          encode(worker_command{.which = step_,
                                .deadline_ms = static_cast<int>(owner_.how.deadline.count()),
                                .case_id = current_->id}));
      watch();
    }

    /// The deadline is the step's; a worker that still starts has time of its own.
    void watch() {
      // A worker that forks ends late steps itself; it is ended only when it does not answer.
      const milliseconds patience(workers_fork ? 2000 : 0), start(ready_ ? 0 : 10'000);
      watchdog_.start(owner_.how.deadline + patience + start, [this] {
        late_ = true;
        worker_->terminate();
      });
    }

    void start_worker() {
      secret_ = random_letters(24);
      stream_.clear();
      ready_ = false;
      worker_ = std::make_unique<child_process>(
          owner_.loop, owner_.options.program, worker_arguments(owner_.options.scratch, secret_),
          child_process::events{.output = [this](std::string_view bytes) { on_output(bytes); },
                                .ended = [this](process_end end) { on_end(end); }});
    }

    void on_output(std::string_view bytes) {
      if (!busy()) return;  // the worker was told to end, and answers all the same
      stream_ += bytes;
      if (!ready_) {
        if (!stream_.starts_with(secret_)) return;
        stream_.erase(0, secret_.size());
        ready_ = true;
        if (busy()) watch();
      }
      const auto answer = decode_answer(stream_, secret_);
      if (answer) {
        keep(answer->printed);
        stream_.clear();
        return step_done(answer->report);
      }
      // Of a flood keep the beginning, and the end in which an answer may be arriving.
      constexpr std::size_t tail = 4096;
      if (stream_.size() > 2 * printed_limit)
        stream_.erase(printed_limit, stream_.size() - printed_limit - tail);
    }

    void on_end(process_end end) {
      worker_.reset();
      if (!busy()) return owner_.lane_idle();
      keep(stream_);
      step_report report;
      report.end = late_ ? step_end::timed_out : step_end::crashed;
      // A process that never took the step says nothing about it, not even that it crashes.
      if (!ready_ && !late_) {
        report.end = step_end::broken;
        put_text(report.reason, "its process ended before it took the step: " + text_of(end));
      }
      report.signalled = end.signalled;
      report.status = end.status;
      if (late_) report.duration_ns = owner_.how.deadline.count() * 1'000'000LL;
      step_done(report);
    }

    void keep(std::string_view printed) {
      report_.printed += printed.substr(0, printed_limit - report_.printed.size());
    }

    void step_done(const step_report& report) {
      watchdog_.cancel();
      report_.steps[static_cast<std::size_t>(step_)] = report;
      if (report.left_traces) worker_.reset();
      to_do_.erase(to_do_.begin());
      if (report.end != step_end::answered) to_do_.clear();
      owner_.guarded([&] {
        if (!to_do_.empty()) return next_step();
        const test_case& finished = *current_;
        current_ = nullptr;
        (*owner_.done)(finished, report_);
        owner_.lane_idle();
      });
    }

    impl& owner_;
    const bool for_waiting_;
    std::unique_ptr<child_process> worker_;
    std::string secret_;
    std::string stream_;
    const test_case* current_ = nullptr;
    case_report report_;
    std::vector<step> to_do_;
    step step_ = step::provoke;
    bool ready_ = false;  ///< the worker has said that it takes commands
    bool late_ = false;
    timer watchdog_;
  };

  /// Whatever comes from elsewhere has to be waited for: a timer, a peer, an answer of the network.
  static bool mostly_waits(const test_case& c) {
    return c.what->kind == timing || c.what->kind == peer || c.what->kind == environment;
  }

  void run_in_workers(const std::vector<const test_case*>& cases) {
    for (const test_case* c : cases)
      (how.jobs > 1 && mostly_waits(*c) ? waiting : ready).push_back(c);
    const std::size_t extra = std::min(waiting.size(), waiting_workers);
    while (lanes.size() < how.jobs) lanes.push_back(std::make_unique<lane>(*this, false));
    while (lanes.size() < how.jobs + extra) lanes.push_back(std::make_unique<lane>(*this, true));
    feed();
    if (!failure && any_busy()) loop.run();
    ready.clear();
    waiting.clear();
  }

  /// Gives work to every idle lane.
  void feed() {
    guarded([this] {
      for (const auto& lane : lanes) {
        if (lane->busy()) continue;
        // A lane for waiting cases takes nothing else; the others take those when all else is done.
        auto& queue = lane->for_waiting() || ready.empty() ? waiting : ready;
        if (queue.empty()) continue;
        const test_case& next = *queue.front();
        queue.pop_front();
        lane->begin(next);
      }
    });
  }

  void lane_idle() {
    if (!stopping) feed();
    if (stopping ? !any_worker() : !any_busy()) loop.stop();
  }

  bool any_busy() const {
    return std::ranges::any_of(lanes, [](const auto& lane) { return lane->busy(); });
  }
  bool any_worker() const {
    return std::ranges::any_of(lanes, [](const auto& lane) { return lane->has_worker(); });
  }

  void run_in_process(const std::vector<const test_case*>& cases) {
    std::vector<const test_case*> own_processes;
    std::ranges::copy_if(cases, std::back_inserter(own_processes),
                         [](const test_case* c) { return c->what->own_process; });
    if (!own_processes.empty()) run_in_workers(own_processes);
    for (const test_case* c : cases) {
      if (interrupted || failure) return;
      if (c->what->own_process) continue;
      case_report report;
      for (const step s : steps_of(*c)) {
        auto& of_step = report.steps[static_cast<std::size_t>(s)];
        of_step = run_step(*c, s, options);
        if (of_step->end != step_end::answered) break;
      }
      (*done)(*c, report);
      loop.poll();
    }
  }

  /// A failure inside an event ends the run and is thrown by it.
  template <class Action>
  void guarded(Action action) {
    try {
      action();
    } catch (...) {
      failure = std::current_exception();
      loop.stop();
    }
  }

  void interrupt() {
    interrupted = true;
    ready.clear();
    waiting.clear();
    end_workers_later();
    if (!any_worker()) loop.stop();
  }

  void end_workers_later() {
    stopping = true;
    for (const auto& lane : lanes) lane->stop();
    stop_limit.start(milliseconds(2000), [this] {
      for (const auto& lane : lanes) lane->terminate();
    });
  }

  void end_workers() {
    end_workers_later();
    while (any_worker()) loop.run();
    stop_limit.cancel();
  }

  const supervision how;
  event_loop loop;
  const step_options options;
  const case_done* done = nullptr;
  std::vector<std::unique_ptr<lane>> lanes;
  std::deque<const test_case*> ready;
  std::deque<const test_case*> waiting;
  timer stop_limit;
  bool stopping = false;
  bool interrupted = false;
  std::exception_ptr failure;
};

supervisor::supervisor(const supervision& how) : impl_(std::make_unique<impl>(how)) {}
supervisor::~supervisor() = default;

bool supervisor::run(const std::vector<const test_case*>& cases, const case_done& done) {
  return impl_->run(cases, done);
}

}  // namespace sockerr

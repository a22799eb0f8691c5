#include "bench/probe.h"

#include <algorithm>

#include "harness/platform.h"
#include "harness/verdict.h"
#include "harness/worker.h"

namespace sockerr {
namespace {

/// What a timed call costs when there is no call.
double measure_clock(const step_options& options) {
  static constexpr scenario empty{.call = "none", .condition = "empty"};
  static const test_case which{.what = &empty, .id = "none/empty"};
  std::vector<double> samples;
  for (int i = 0; i < 1001; ++i) {
    step_context context(which, options);
    lab bench(context);
    bench.observe_once([] { return 0; });
    samples.push_back(static_cast<double>(context.call_ns));
  }
  return median(samples);
}

bool same(const outcome& a, const outcome& b) {
  return a.failed == b.failed && a.unset == b.unset && a.domain == b.domain &&
         a.number == b.number && a.signal == b.signal;
}

}  // namespace

double median(std::vector<double>& values) {
  const auto middle = values.begin() + std::ssize(values) / 2;
  std::ranges::nth_element(values, middle);
  return *middle;
}

double sample_floor() {
  constexpr int calls = 100;
  const long long begin = monotonic_ns();
  for (int call = 0; call < calls; ++call) empty_system_call();
  return static_cast<double>(monotonic_ns() - begin) / calls;
}

probe::probe(const suite& tables, const target_info& target)
    : tables_(tables),
      target_(target),
      own_processes_(supervision{}),
      options_{.scratch = scratch_path(), .program = program_path()},
      clock_ns_(measure_clock(options_)) {}

probe::~probe() { remove_scratch(options_); }

void probe::check(const test_case& c) {
  if (checked_ == &c) return;
  checked_ = nullptr;
  judged_ = {};
  if (c.what->own_process)
    own_processes_.run({&c}, [&](const test_case&, const case_report& r) { judged_ = r; });
  else
    for (const step s : steps_of(c))
      judged_.steps[static_cast<std::size_t>(s)] = run_step(c, s, options_);
  const judgement judged =
      judge(judged_, tables_.expected.find(target_.inherits, c.id),
            tables_.expected.find_deviation(target_.name, c.id), tables_.codes);
  if (judged.result != verdict::pass && judged.result != verdict::known_deviation)
    throw wrong_outcome(std::string(name_of(judged.result)) + ": " + judged.reason);
  checked_ = &c;
}

bool probe::is_steady(const test_case& c) {
  if (c.what->own_process || !judged_.of(step::provoke)->seen.failed) return false;
  try {
    // Some products change their answer when the call is repeated, or give two in turns.
    return run(c, step::provoke, 1).steady_ns > 0 && run(c, step::provoke, 2).steady_ns > 0;
  } catch (const wrong_outcome&) {
    return false;
  }
}

double probe::time_steady(const test_case& c, long long calls) {
  return static_cast<double>(run(c, step::provoke, calls).steady_ns);
}

double probe::time_once(const test_case& c, step s) {
  return std::max(0.0, static_cast<double>(run(c, s, 0).call_ns) - clock_ns_);
}

step_report probe::run(const test_case& c, step s, long long steady_calls) {
  step_report now;
  if (c.what->own_process) {
    own_processes_.run({&c}, [&](const test_case&, const case_report& r) {
      if (r.of(s)) now = *r.of(s);
    });
  } else {
    step_options options = options_;
    options.steady_calls = steady_calls;
    now = run_step(c, s, options);
  }
  if (now.end != step_end::answered) throw wrong_outcome(now.reason);
  if (!same(now.seen, judged_.of(s)->seen))
    throw wrong_outcome("gave " + describe(now.seen) + " while it was timed, " +
                        describe(judged_.of(s)->seen) + " before");
  return now;
}

}  // namespace sockerr

// sockerr_bench: what the error paths cost. Every case is a benchmark that times exactly the
// observed call of its scenario, and an entry whose call gives anything but the expected outcome is
// an error.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

#include "bench/probe.h"
#include "harness/worker.h"

namespace sockerr {
namespace {

struct session {
  suite tables = load_suite("");
  target_info target = choose_target("", tables.expected);
  probe timing{tables, target};
  std::map<std::string, double> success_ns;
};

/// The median of the same call succeeding, as far as it fits into some milliseconds.
double success_of(session& shared, const test_case& c) {
  const auto known = shared.success_ns.find(c.id);
  if (known != shared.success_ns.end()) return known->second;
  const long long end = monotonic_ns() + 10'000'000;
  std::vector<double> times;
  do times.push_back(shared.timing.time_once(c, step::remedy));
  while (monotonic_ns() < end && times.size() < 101);
  return shared.success_ns[c.id] = median(times);
}

/// Waits longer than this are somebody's timers, not work.
constexpr double slow_ns = 1e6;

/// How long newly arranged calls are sampled for one measurement.
constexpr long long sampling_ns = 20'000'000;

/// Times calls that need a new arrangement each. Arranging costs far more than the call, so a large
/// number of iterations is estimated by the median of as many samples as fit into a bounded time.
/// Returns nanoseconds of one call.
double time_cold(benchmark::State& state, probe& timing, const test_case& c, step s) {
  const auto wanted = static_cast<benchmark::IterationCount>(state.max_iterations);
  double each = 0;
  while (state.KeepRunningBatch(wanted)) {
    const long long end = monotonic_ns() + sampling_ns;
    std::vector<double> samples;
    do samples.push_back(timing.time_once(c, s));
    while (std::ssize(samples) < wanted && monotonic_ns() < end);
    each = median(samples);
    state.SetIterationTime(each * static_cast<double>(wanted) * 1e-9);
    state.counters["samples"] = static_cast<double>(samples.size());
  }
  return each;
}

/// Times repeated calls in up to a hundred turns and takes the median turn, because on a busy
/// machine a few of them contain other programs' time slices. Returns nanoseconds of one call.
double time_hot(benchmark::State& state, probe& timing, const test_case& c) {
  const auto wanted = static_cast<benchmark::IterationCount>(state.max_iterations);
  const long long turn = std::max<long long>(wanted / 100, 100);
  double each = 0;
  while (state.KeepRunningBatch(wanted)) {
    const long long begin = monotonic_ns();
    double timed_ns = 0;
    std::vector<double> samples;
    for (long long left = wanted; left > 0; left -= turn) {
      const long long calls = std::min(left, turn);
      const double ns = timing.time_steady(c, calls);
      samples.push_back(ns / static_cast<double>(calls));
      timed_ns += ns;
      // Each turn is arranged anew; where that is slow, fewer turns must do.
      const double arranging_ns = static_cast<double>(monotonic_ns() - begin) - timed_ns;
      if (arranging_ns > std::max(timed_ns, static_cast<double>(sampling_ns))) break;
    }
    each = median(samples);
    state.SetIterationTime(each * static_cast<double>(wanted) * 1e-9);
    state.counters["samples"] = static_cast<double>(samples.size());
  }
  return each;
}

void describe(benchmark::State& state, const char* manner, double each_ns, double floor) {
  state.SetLabel(each_ns > slow_ns ? "slow" : manner);
  state.counters["floor_ns"] = floor;
  state.counters["x_floor"] = each_ns / floor;
}

void time_error(benchmark::State& state, session& shared, const test_case& c) {
  try {
    probe& timing = shared.timing;
    timing.check(c);
    const bool steady = timing.is_steady(c);
    const double floor = measure_floor(), success = success_of(shared, c);
    const double each =
        steady ? time_hot(state, timing, c) : time_cold(state, timing, c, step::provoke);
    describe(state, steady ? "hot" : "cold", each, floor);
    state.counters["success_ns"] = success;
    if (success > 0) state.counters["x_success"] = each / success;
  } catch (const wrong_outcome& wrong) {
    state.SkipWithError(wrong.what());
  }
}

void time_success(benchmark::State& state, session& shared, const test_case& c) {
  try {
    shared.timing.check(c);
    const double floor = measure_floor();
    describe(state, "cold", time_cold(state, shared.timing, c, step::remedy), floor);
  } catch (const wrong_outcome& wrong) {
    state.SkipWithError(wrong.what());
  }
}

void register_cases(session& shared) {
  for (const test_case& c : all_cases()) {
    benchmark::RegisterBenchmark(("error/" + c.id).c_str(), [&](benchmark::State& state) {
      time_error(state, shared, c);
    })->UseManualTime();
    benchmark::RegisterBenchmark(("success/" + c.id).c_str(), [&](benchmark::State& state) {
      time_success(state, shared, c);
    })->UseManualTime();
  }
}

void floor_benchmark(benchmark::State& state) {
  for (auto _ : state) empty_system_call();
}
BENCHMARK(floor_benchmark)->Name("floor");

}  // namespace
}  // namespace sockerr

int main(int argc, char** argv) {
  using namespace sockerr;
  if (const auto as_child = run_as_child(argc, argv)) return *as_child;
  prepare_process();
  // A short time for each of some hundred entries; who wants longer says so behind it.
  std::string shorter = "--benchmark_min_time=0.02";
  std::vector<char*> arguments{argv[0], shorter.data()};
  arguments.insert(arguments.end(), argv + 1, argv + argc);
  int count = static_cast<int>(arguments.size());
  arguments.push_back(nullptr);
  try {
    session shared;
    benchmark::AddCustomContext("sockerr_target", shared.target.name);
    benchmark::AddCustomContext("sockerr_release", shared.target.release);
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
    register_cases(shared);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "sockerr_bench: " << error.what() << "\n";
    return 2;
  }
}

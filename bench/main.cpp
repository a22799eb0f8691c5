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

/// Nanoseconds of one call, and of an empty system call in between.
struct measurement {
  double each = 0;
  double floor = 0;
};

/// Reports the median as the time of all iterations that are wanted.
measurement conclude(benchmark::State& state, std::vector<double>& samples,
                     std::vector<double>& floors) {
  const measurement taken{median(samples), median(floors)};
  state.SetIterationTime(taken.each * static_cast<double>(state.max_iterations) * 1e-9);
  state.counters["samples"] = static_cast<double>(samples.size());
  return taken;
}

/// Times calls that need a new arrangement each. Arranging costs far more than the call, so a large
/// number of iterations is estimated by the median of as many samples as fit into a bounded time.
measurement time_cold(benchmark::State& state, probe& timing, const test_case& c, step s) {
  const auto wanted = static_cast<benchmark::IterationCount>(state.max_iterations);
  measurement taken;
  while (state.KeepRunningBatch(wanted)) {
    const long long end = monotonic_ns() + sampling_ns;
    std::vector<double> samples, floors;
    do {
      samples.push_back(timing.time_once(c, s));
      floors.push_back(sample_floor());
    } while (std::ssize(samples) < wanted && monotonic_ns() < end);
    taken = conclude(state, samples, floors);
  }
  return taken;
}

/// Times repeated calls in up to a thousand turns and takes the median turn, because on a busy
/// machine a few of them contain other programs' time slices.
measurement time_hot(benchmark::State& state, probe& timing, const test_case& c) {
  const auto wanted = static_cast<benchmark::IterationCount>(state.max_iterations);
  const long long turn = std::max<long long>(wanted / 1000, 250);
  measurement taken;
  while (state.KeepRunningBatch(wanted)) {
    const long long begin = monotonic_ns();
    double timed_ns = 0;
    std::vector<double> samples, floors;
    for (long long left = wanted; left > 0; left -= turn) {
      const long long calls = std::min(left, turn);
      const double ns = timing.time_steady(c, calls);
      samples.push_back(ns / static_cast<double>(calls));
      timed_ns += ns;
      floors.push_back(sample_floor());
      // Each turn is arranged anew; where that is slow, fewer turns must do.
      const double arranging_ns = static_cast<double>(monotonic_ns() - begin) - timed_ns;
      if (arranging_ns > std::max(timed_ns, static_cast<double>(sampling_ns))) break;
    }
    taken = conclude(state, samples, floors);
  }
  return taken;
}

void describe(benchmark::State& state, const char* manner, const measurement& taken) {
  state.SetLabel(taken.each > slow_ns ? "slow" : manner);
  state.counters["floor_ns"] = taken.floor;
  state.counters["x_floor"] = taken.each / taken.floor;
}

void time_error(benchmark::State& state, session& shared, const test_case& c) {
  try {
    probe& timing = shared.timing;
    timing.check(c);
    const bool steady = timing.is_steady(c);
    const double success = success_of(shared, c);
    const measurement taken =
        steady ? time_hot(state, timing, c) : time_cold(state, timing, c, step::provoke);
    describe(state, steady ? "hot" : "cold", taken);
    state.counters["success_ns"] = success;
    if (success > 0) state.counters["x_success"] = taken.each / success;
  } catch (const wrong_outcome& wrong) {
    state.SkipWithError(wrong.what());
  }
}

void time_success(benchmark::State& state, session& shared, const test_case& c) {
  try {
    shared.timing.check(c);
    describe(state, "cold", time_cold(state, shared.timing, c, step::remedy));
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

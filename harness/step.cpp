#include "harness/step.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>

#include "harness/helper_link.h"
#include "harness/native_codes.h"
#include "harness/platform.h"
#include "harness/registry.h"
#include "harness/text.h"

namespace sockerr {

const char* name_of(step s) {
  switch (s) {
    case step::provoke:
      return "provoke";
    case step::remedy:
      return "remedy";
    case step::aftermath:
      return "aftermath";
  }
  return "?";
}

long long monotonic_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

void end_broken(std::string reason) { throw step_ended{step_end::broken, std::move(reason)}; }

void end_skipped(std::string reason) { throw step_ended{step_end::skipped, std::move(reason)}; }

void end_failed(const std::string& what) {
  const int code = last_error();
  end_broken(what + ": " + describe_code(last_error_domain, code));
}

std::string scratch_path() {
  std::error_code none;  // TMPDIR may name what does not exist
  std::filesystem::path parent = std::filesystem::temp_directory_path(none);
  if (none || parent.string().size() > 60) parent = "/tmp";
  return (parent / ("sockerr-" + random_letters(10))).string();
}

step_context::step_context(const test_case& c, const step_options& o) : which(c), options(o) {}

step_context::~step_context() {
  for (const native_socket file : files) close_file(file);
  for (const std::string& path : paths) {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
  }
}

namespace {

void end_early(step_report& report, step_end end, std::string_view reason) {
  report.end = end;
  put_text(report.reason, reason);
}

}  // namespace

step_report run_step(const test_case& which, step s, const step_options& options) {
  const scenario& what = *which.what;
  const auto body = s == step::provoke  ? what.provoke
                    : s == step::remedy ? what.remedy
                                        : what.aftermath;
  step_report report;
  const long long started = monotonic_ns();
  const pipe_signal_guard guard;
  try {
    step_context context(which, options);
    lab bench(context);
    report.seen = body(bench);
    report.end = step_end::answered;
    report.call_ns = context.call_ns;
    report.steady_ns = context.steady_ns;
  } catch (const step_ended& early) {
    end_early(report, early.end, early.reason);
  } catch (const std::exception& unexpected) {
    end_early(report, step_end::broken, std::string("unexpected exception: ") + unexpected.what());
  }
  report.duration_ns = monotonic_ns() - started;
  return report;
}

int run_helper(const test_case& which, const step_options& options) {
  end_with_parent();
  const pipe_signal_guard guard;
  try {
    step_context context(which, options);
    context.helper = link_to_parent();
    lab bench(context);
    which.what->helper(bench);
    return 0;
  } catch (const step_ended& early) {
    std::fprintf(stderr, "helper of %s: %s\n", which.id.c_str(), early.reason.c_str());
  }
  return 1;
}

}  // namespace sockerr

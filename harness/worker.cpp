#include "harness/worker.h"

#include <charconv>
#include <cstring>
#include <filesystem>

#include "harness/platform.h"
#include "harness/text.h"

namespace sockerr {
namespace {

constexpr std::string_view worker_flag = "--run-as-worker";
constexpr std::string_view helper_flag = "--run-as-helper";  // on Windows, which copies no process

/// No step takes a day.
constexpr long long longest_ns = 24LL * 3600 * 1'000'000'000;

template <std::size_t Size>
bool ends_within(const char (&field)[Size]) {
  return std::memchr(field, '\0', Size) != nullptr;
}

}  // namespace

std::string encode(const worker_command& command) {
  return std::string(name_of(command.which)) + " " + std::to_string(command.deadline_ms) + " " +
         command.case_id + "\n";
}

std::optional<worker_command> decode_command(std::string_view line) {
  const std::vector<std::string> parts = split(line, ' ');
  if (parts.size() != 3) return {};
  worker_command command{.case_id = parts[2]};
  bool known = false;
  for (const step s : {step::provoke, step::remedy, step::aftermath})
    if (parts[0] == name_of(s)) {
      command.which = s;
      known = true;
    }
  const std::string& number = parts[1];
  const auto [end, failed] =
      std::from_chars(number.data(), number.data() + number.size(), command.deadline_ms);
  if (!known || failed != std::errc{} || end != number.data() + number.size() ||
      command.deadline_ms <= 0)
    return {};
  return command;
}

std::string encode(const step_report& report, std::string_view secret) {
  std::string bytes(secret);
  bytes.append(reinterpret_cast<const char*>(&report), sizeof report);
  return bytes;
}

std::optional<worker_answer> decode_answer(std::string_view stream, std::string_view secret) {
  const std::size_t size = secret.size() + sizeof(step_report);
  if (stream.size() < size) return {};
  const std::size_t begin = stream.size() - size;
  if (stream.substr(begin, secret.size()) != secret) return {};

  // Plain bytes from another process: look at each before it is taken for what it should be.
  step_report report;
  const char* bytes = stream.data() + begin + secret.size();
  unsigned char end = 0, domain = 0, failed = 0, unset = 0, signalled = 0, traces = 0;
  const auto byte_at = [&](std::size_t offset, unsigned char& value) {
    std::memcpy(&value, bytes + offset, 1);
  };
  const std::size_t seen = offsetof(step_report, seen);
  byte_at(offsetof(step_report, end), end);
  byte_at(offsetof(step_report, signalled), signalled);
  byte_at(offsetof(step_report, left_traces), traces);
  byte_at(seen + offsetof(outcome, domain), domain);
  byte_at(seen + offsetof(outcome, failed), failed);
  byte_at(seen + offsetof(outcome, unset), unset);
  if (end > static_cast<unsigned char>(step_end::timed_out) ||
      domain > static_cast<unsigned char>(code_domain::exception) || failed > 1 || unset > 1 ||
      signalled > 1 || traces > 1)
    return {};
  std::memcpy(&report, bytes, sizeof report);
  if (!ends_within(report.reason) || !ends_within(report.seen.detail)) return {};
  for (const long long time : {report.duration_ns, report.call_ns, report.steady_ns})
    if (time < 0 || time > longest_ns) return {};
  return worker_answer{report, stream.substr(0, begin)};
}

std::vector<std::string> worker_arguments(const std::string& scratch, const std::string& secret) {
  return {std::string(worker_flag), scratch, secret};
}

std::vector<std::string> helper_arguments(const std::string& scratch, const std::string& case_id) {
  return {std::string(helper_flag), scratch, case_id};
}

int serve_commands(const std::function<step_report(const worker_command&)>& run,
                   const std::string& secret) {
  write_standard_output(secret);
  std::string unread;
  char buffer[1024];
  while (const std::size_t size = read_standard_input(buffer, sizeof buffer)) {
    unread.append(buffer, size);
    for (std::size_t end; (end = unread.find('\n')) != std::string::npos;) {
      const auto command = decode_command(std::string_view(unread).substr(0, end));
      unread.erase(0, end + 1);
      if (!command) return 2;
      write_standard_output(encode(run(*command), secret));
    }
  }
  return 0;
}

void remove_scratch(const step_options& options) {
  std::error_code ignored;
  std::filesystem::remove_all(options.scratch, ignored);
}

std::optional<int> run_as_child(int argc, char** argv) {
  if (argc != 4 || (argv[1] != worker_flag && argv[1] != helper_flag)) return {};
  prepare_process();
  const step_options options{.scratch = argv[2], .program = program_path(), .own_process = true};
  if (argv[1] == worker_flag) return serve_steps(options, argv[3]);
  const test_case* which = find_case(argv[3]);
  if (which == nullptr || which->what->helper == nullptr) return 2;
  return run_helper(*which, options);
}

}  // namespace sockerr

#include "harness/cli/report.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>

namespace sockerr {
namespace {

constexpr int code_width = 42, expected_width = 20, remedy_width = 6;

std::string left(const std::string& text, std::size_t width) {
  return text.size() < width ? text + std::string(width - text.size(), ' ') : text;
}

}  // namespace

namespace {

/// A code, its number, and what came with it.
std::string outcome_text(const std::string& code, long long number, const std::string& signal,
                         const std::string& detail) {
  std::string text = code;
  if (number != 0) text += " " + std::to_string(number);
  if (!signal.empty()) text += " + " + signal;
  if (!detail.empty()) text += ": " + detail;
  return text.empty() ? "-" : text;
}

std::string expected_text(const case_result& r) {
  return outcome_text(r.expected.code, 0, r.expected.signal, r.expected.detail);
}

}  // namespace

std::string observed_text(const case_result& r) {
  return outcome_text(r.observed.code, r.observed.number, r.observed.signal, r.observed.detail);
}

run_report::run_report(const std::vector<const test_case*>& cases, unsigned repeat)
    : cases_(cases), repeat_(repeat), watched_(is_terminal_output()) {
  for (const test_case* c : cases_) id_width_ = std::max(id_width_, c->id.size());
  std::cout << left("case", id_width_) << "  " << left("observed", code_width) << "  "
            << left("expected", expected_width) << "  " << left("remedy", remedy_width)
            << "  verdict\n";
  show_progress();
}

void run_report::count() {
  ++finished_runs_;
  show_progress();
}

void run_report::add(const test_case& c, const case_result& result) {
  waiting_.emplace(&c, result);
  print_next();
}

void run_report::print_next() {
  while (printed_ < cases_.size()) {
    const auto found = waiting_.find(cases_[printed_]);
    if (found == waiting_.end()) return;
    const case_result& r = found->second;
    if (watched_) std::cout << "\r\x1b[K";
    std::cout << left(r.id, id_width_) << "  " << left(observed_text(r), code_width) << "  "
              << left(expected_text(r), expected_width) << "  " << left(r.remedy, remedy_width)
              << "  " << r.verdict << "\n";
    if (!r.reason.empty()) std::cout << "    " << r.reason << "\n";
    if (!r.printed.empty()) std::cout << "    it printed: " << r.printed.substr(0, 2000) << "\n";
    ++printed_;
    waiting_.erase(found);
  }
}

void run_report::show_progress() {
  if (!watched_ || printed_ == cases_.size()) {
    std::cout << std::flush;
    return;
  }
  std::cout << "\r\x1b[K[" << finished_runs_ << "/" << cases_.size() * repeat_ << "] waiting for "
            << cases_[printed_]->id << std::flush;
}

void run_report::finish(const run_result& results, bool complete) {
  const std::size_t missing_runs = cases_.size() * repeat_ - finished_runs_;
  // After an interrupt some cases never come: print what did.
  std::erase_if(cases_, [&](const test_case* c) {
    return std::ranges::find(results.cases, c->id, &case_result::id) == results.cases.end();
  });
  printed_ = results.cases.size() - waiting_.size();
  if (watched_) std::cout << "\r\x1b[K";
  print_next();
  std::map<std::string, int> totals;
  for (const case_result& r : results.cases) ++totals[r.verdict];
  std::cout << "\n"
            << results.cases.size() << " cases on " << results.target.name << " ("
            << results.target.os << " " << results.target.release << ", " << results.target.libc
            << ")";
  if (repeat_ > 1) std::cout << ", " << finished_runs_ << " runs";
  std::cout << ":";
  const char* separator = " ";
  for (const auto& [name, count] : totals) {
    std::cout << separator << count << " " << name;
    separator = ", ";
  }
  std::cout << "\n";
  if (!complete) {
    std::cout << "interrupted: " << missing_runs << " of " << finished_runs_ + missing_runs
              << (repeat_ > 1 ? " runs" : " cases") << " did not take place\n";
  }
  std::cout << std::flush;
}

}  // namespace sockerr

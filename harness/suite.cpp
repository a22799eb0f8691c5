#include "harness/suite.h"

#include "harness/text.h"

namespace sockerr {
namespace {

/// Gaps are no problem here.
void refuse(std::vector<problem> problems) {
  std::erase_if(problems, [](const problem& p) { return p.gap; });
  if (problems.empty()) return;
  std::string text = "the tables have " + std::to_string(problems.size()) +
                     (problems.size() == 1 ? " problem:" : " problems:");
  for (const problem& p : problems) text += "\n" + to_text(p);
  throw input_error(text);
}

/// What `read` makes of the tables while it keeps book of the problems.
template <class Read>
auto read_or_refuse(Read read) {
  std::vector<problem> problems;
  auto result = read(problems);
  refuse(std::move(problems));
  return result;
}

suite make_suite(std::vector<table_file> files, std::vector<problem>& problems) {
  code_table codes(files, problems);
  expectations expected(files, codes, problems);
  return {std::move(files), std::move(codes), std::move(expected)};
}

}  // namespace

suite load_suite(const std::string& folder) {
  return read_or_refuse([&](std::vector<problem>& problems) {
    suite read = make_suite(read_tables(folder), problems);
    read.expected.check(facts_of_registry(), problems);
    return read;
  });
}

suite load_suite_of(const std::string& call, const std::string& target) {
  return read_or_refuse([&](std::vector<problem>& problems) {
    std::vector<table_file> files = read_tables("");
    std::erase_if(files, [&](const table_file& file) {
      if (is_row_file(file.name)) return file.name != call + ".toml";
      return file.name.starts_with("deviations/") && file.name != "deviations/" + target + ".toml";
    });
    return make_suite(std::move(files), problems);
  });
}

documented_tables suite::documented() const {
  return read_or_refuse([&](auto& problems) { return read_documented(files, codes, problems); });
}

std::vector<claim> suite::claims() const {
  return read_or_refuse([&](auto& problems) { return read_claims(files, codes, problems); });
}

std::vector<need> suite::needs() const {
  return read_or_refuse([&](auto& problems) { return read_needs(files, problems); });
}

target_info choose_target(const std::string& name, const expectations& expected) {
  target_info target = detect_target();
  if (!name.empty()) target.name = name;
  target.inherits = expected.inherits(target.name);
  if (target.inherits.empty())
    throw input_error("unknown target '" + target.name +
                      "'; targets.toml has: " + join(expected.targets(), ", "));
  if (target.inherits != platform_name)
    throw input_error("target '" + target.name + "' stands for " + target.inherits +
                      ", but this program was built for " + platform_name);
  return target;
}

}  // namespace sockerr

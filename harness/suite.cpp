#include "harness/suite.h"

#include "harness/text.h"

namespace sockerr {

suite load_suite(const std::string& folder) {
  std::vector<problem> problems;
  std::vector<table_file> files = read_tables(folder);
  code_table codes(files, problems);
  expectations expected(files, codes, facts_of_registry(), problems);
  documented_tables documented = read_documented(files, codes, problems);
  std::vector<claim> claims = read_claims(files, codes, problems);
  std::vector<need> needs = read_needs(files, problems);
  std::erase_if(problems, [](const problem& p) { return p.gap; });
  if (!problems.empty()) {
    std::string text = "the tables have " + std::to_string(problems.size()) +
                       (problems.size() == 1 ? " problem:" : " problems:");
    for (const problem& p : problems) text += "\n" + to_text(p);
    throw input_error(text);
  }
  return {std::move(files), std::move(codes), std::move(expected), std::move(documented),
          std::move(claims), std::move(needs)};
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

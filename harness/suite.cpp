#include "harness/suite.h"

#include <algorithm>

#include "harness/text.h"

namespace sockerr {
namespace {

/// The tables of which each is one; beside them there is one for each call, product and document.
constexpr std::string_view single_tables[] = {"codes/errno.toml",
                                              "codes/exception.toml",
                                              "codes/gai.toml",
                                              "codes/h_errno.toml",
                                              "codes/winsock.toml",
                                              "documented/linux.toml",
                                              "documented/posix.toml",
                                              "documented/winsock.toml",
                                              "documented/unreachable.toml",
                                              "messages.toml",
                                              "needs.toml",
                                              "targets.toml"};
constexpr std::string_view folders[] = {"claims/", "deviations/"};

bool is_table(std::string_view name) {
  return is_row_file(name) || std::ranges::find(single_tables, name) != std::end(single_tables) ||
         std::ranges::any_of(folders, [&](std::string_view folder) {
           return name.starts_with(folder) && name.find('/', folder.size()) == name.npos;
         });
}

/// A file that is called otherwise would not be read, and what it says would not be missed.
void check_names(const std::vector<table_file>& files, const std::string& folder,
                 std::vector<problem>& problems) {
  const auto complain = [&](const std::string& path, const std::string& message) {
    problems.push_back({path, 0, message, bearing::unread});
  };
  const std::string root = folder.empty() ? "expected" : folder;
  for (const table_file& file : files)
    if (!is_table(file.name))
      complain(file.path, "no table is called " + file.name + ", so nothing reads it");
  for (const std::string_view name : single_tables)
    if (std::ranges::find(files, name, &table_file::name) == files.end())
      complain(root + "/" + std::string(name), "the file is missing");
  for (const std::string_view name : folders)
    if (std::ranges::none_of(files, [&](const auto& f) { return f.name.starts_with(name); }))
      complain(root + "/" + std::string(name), "the folder is missing or holds no .toml files");
}

/// Gaps are no problem here. What could not be read stands alone: the others may only follow from
/// it.
void refuse(std::vector<problem> problems) {
  std::erase_if(problems, [](const problem& p) { return p.on_others == bearing::gap; });
  const auto is_read = [](const problem& p) { return p.on_others != bearing::unread; };
  if (!std::ranges::all_of(problems, is_read)) std::erase_if(problems, is_read);
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
    std::vector<table_file> files = read_tables(folder);
    check_names(files, folder, problems);
    suite read = make_suite(std::move(files), problems);
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

std::vector<known_message> suite::messages() const {
  return read_or_refuse([&](auto& problems) { return read_messages(files, codes, problems); });
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

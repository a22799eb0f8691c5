// Any text may stand in the files of expected/: it is taken or complained about, line by line.

#include "harness/claims.h"
#include "harness/documented.h"
#include "harness/expectations.h"
#include "harness/tests/fuzz/fuzz.h"

namespace {

using namespace sockerr;

/// The input holds several files; each begins with a line "=== NAME".
std::vector<table_file> split_files(std::string_view text) {
  constexpr std::string_view mark = "=== ";
  std::vector<table_file> files;
  while (text.starts_with(mark)) {
    text.remove_prefix(mark.size());
    const std::size_t line = std::min(text.find('\n'), text.size());
    const std::string name(text.substr(0, line));
    text.remove_prefix(std::min(line + 1, text.size()));
    const std::size_t next = text.find("\n=== ");
    const std::size_t end = next == std::string_view::npos ? text.size() : next + 1;
    files.push_back({name, "expected/" + name, std::string(text.substr(0, end))});
    text.remove_prefix(end);
  }
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<table_file> files = split_files(fuzz::text_of(data, size));
  std::vector<problem> problems;
  const code_table codes(files, problems);
  const std::vector<scenario_facts> scenarios = {
      {.id = "bind/double_bind", .platform = "any", .variants = {"tcp4", "udp4"}}};
  const expectations expected(files, codes, problems);
  expected.check(scenarios, problems);
  const documented_tables documented = read_documented(files, codes, problems);
  const std::vector<claim> claims = read_claims(files, codes, problems);
  for (const problem& p : problems) fuzz::demand(p.line >= 0 && !p.message.empty());

  // What was taken can be worked with.
  for (const char* platform : {"linux", "windows", "wine"}) {
    expected.find(platform, "bind/double_bind@tcp4");
    expected.find_deviation(platform, "bind/double_bind@udp4");
  }
  cover(documented, expected, codes, {});
  judge_claims(claims, expected, codes, {});
  return 0;
}

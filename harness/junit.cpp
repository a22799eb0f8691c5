#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "harness/results.h"
#include "harness/value.h"

namespace sockerr {
namespace {

using boost::property_tree::ptree;

/// XML 1.0 has no way to write most control characters, nor what is no UTF-8.
std::string printable(const std::string& any) {
  std::string text = valid_utf8(any);
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; },
      '?');
  return text;
}

bool is_failure(const case_result& r) {
  return r.verdict != "pass" && r.verdict != "known_deviation" && r.verdict != "skip";
}

}  // namespace

void write_junit(const std::string& path, const run_result& run) {
  ptree suite;
  suite.put("<xmlattr>.name", "sockerr on " + run.target.name);
  suite.put("<xmlattr>.tests", run.cases.size());
  suite.put("<xmlattr>.failures", std::ranges::count_if(run.cases, is_failure));
  suite.put("<xmlattr>.skipped", std::ranges::count(run.cases, "skip", &case_result::verdict));
  for (const case_result& r : run.cases) {
    ptree test;
    test.put("<xmlattr>.classname", r.call);
    test.put("<xmlattr>.name", r.id.substr(r.call.size() + 1));
    test.put("<xmlattr>.file", r.file);
    test.put("<xmlattr>.line", r.line);
    test.put("<xmlattr>.time", static_cast<double>(r.duration_ns) / 1e9);
    if (is_failure(r)) {
      test.put("failure.<xmlattr>.type", r.verdict);
      test.put("failure.<xmlattr>.message", printable(r.reason));
    }
    if (r.verdict == "skip") test.put("skipped.<xmlattr>.message", printable(r.reason));
    if (!r.printed.empty()) test.put("system-out", printable(r.printed));
    suite.add_child("testcase", test);
  }
  ptree document;
  document.add_child("testsuites.testsuite", suite);
  try {
    boost::property_tree::write_xml(
        path, document, {}, boost::property_tree::xml_writer_make_settings<std::string>(' ', 2));
  } catch (const boost::property_tree::xml_parser_error&) {
    throw std::runtime_error(path + ": cannot be written");
  }
}

}  // namespace sockerr

// What a person types who has an error on the screen, and what they read.

#include <gtest/gtest.h>

#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

TEST(explain, takes_numbers_symbols_aliases_and_hresults) {
  for (const char* typed :
       {"10022", "WSAEINVAL", "wsaeinval", "0x2726", "0x80072726", "-2147014874"})
    expect_words(explain({typed}), {"WSAEINVAL  10022", "EINVAL"});
  expect_words(explain({"98"}), {"EADDRINUSE", "WSAEADDRINUSE", "bind/address_in_use"});
  expect_words(explain({"EWOULDBLOCK"}), {"EAGAIN", "also called EWOULDBLOCK"});
  expect_words(explain({"EAI_SERVICE"}), {"WSATYPE_NOT_FOUND", "getaddrinfo"});
  expect_words(explain({"-98"}), {"negated", "EADDRINUSE"});
  for (const char* typed : {"0xC000000D", "-1073741811", "3221225485"})
    expect_words(explain({typed}), {"STATUS_INVALID_PARAMETER", "inet_ntop/buffer_too_short"});
}

TEST(explain, says_as_json_what_is_no_code) {
  const value sigpipe = parse_json(explain({"SIGPIPE", "--json"}));
  EXPECT_EQ(sigpipe.items()->front().text_of("symbol"), "SIGPIPE");
  const value none = parse_json(explain({"0", "--json"}));
  EXPECT_FALSE(none.items()->front().find("scenarios")->items()->empty());
}

TEST(explain, names_the_twin_where_a_code_is_one_of_the_other_platform) {
  for (const auto& [typed, platform, twin] :
       {std::tuple{"ECONNREFUSED", "windows", "WSAECONNREFUSED"},
        std::tuple{"98", "windows", "WSAEADDRINUSE"}, std::tuple{"WSAEINVAL", "linux", "EINVAL"}}) {
    const program_result result = run_sockerr({"explain", typed, "--platform", platform});
    EXPECT_EQ(result.end.status, 2);
    expect_words(result.errors, {std::string("is no code of ") + platform, "twin", twin});
  }
}

TEST(explain, points_from_a_call_to_its_scenarios) {
  for (const auto& [typed, words] :
       {std::pair{"bind", "sockerr list bind"}, std::pair{"closesocket", "sockerr list close"}}) {
    const program_result result = run_sockerr({"explain", typed});
    EXPECT_EQ(result.end.status, 2);
    expect_words(result.errors, {"is a call", words});
  }
  expect_words(run_sockerr({"explain", "bind/nosuch"}).errors, {"sockerr list bind"});
  expect_words(run_sockerr({"explain", "bind/dubble"}).errors, {"bind/double_bind"});
}

TEST(explain, says_where_the_code_of_a_failure_went) {
  for (const char* message : {"0", "connect: Success", "WSAGetLastError() returned 0"})
    expect_words(explain({message}), {"0 is no error", "list --need", "inet_addr/"});
}

TEST(explain, shows_what_posix_requires_and_linux_does_not_do) {
  const std::string told = explain({"ECONNABORTED", "--call", "accept"});
  expect_words(told, {"POSIX: accept/connection_reset_before_accept"});
}

TEST(explain, shows_first_what_people_ask_about) {
  const std::string told = explain({"EADDRINUSE", "--call", "bind"});
  // By their names they would stand the other way round.
  const std::size_t asked = told.find("\n  bind/wildcard_beside_specific"),
                    other = told.find("\n  bind/path_exists");
  ASSERT_NE(asked, std::string::npos);
  ASSERT_NE(other, std::string::npos);
  EXPECT_LT(asked, other);
}

TEST(explain, names_the_scenarios_that_speak_of_what_is_no_code) {
  const program_result result = run_sockerr({"explain", "port", "80000"});
  EXPECT_EQ(result.end.status, 2);
  expect_words(result.errors, {"of these words speak", "getaddrinfo/port_out_of_range"});
}

TEST(explain, shows_a_page_once) {
  const std::string told = explain({"10013", "--call", "bind"});
  for (const char* page : {"\n  bind/reserved_port", "\n  bind/port_sharing_options"}) {
    const std::size_t first = told.find(page);
    ASSERT_NE(first, std::string::npos) << page;
    EXPECT_EQ(told.find(page, first + 1), std::string::npos) << page;
  }
}

TEST(explain, tells_causes_remedies_and_how_sure_it_is) {
  expect_words(explain({"WSAEINVAL", "--call", "bind"}),
               {"bind/double_bind", "cause:", "fix:", "trying again cannot help", "third_party:"});
}

TEST(explain, says_all_that_a_number_can_mean) {
  expect_words(explain({"61"}), {"can mean", "ECONNREFUSED", "ENODATA"});
  const std::string windows_only = explain({"10048", "--platform", "windows"});
  expect_words(windows_only, {"WSAEADDRINUSE"});
  EXPECT_EQ(explain({"61", "--platform", "linux"}).find("(Winsock)"), std::string::npos);
}

TEST(explain, keeps_to_one_call) {
  const std::string only_listen = explain({"WSAEINVAL", "--call", "listen"});
  expect_words(only_listen, {"listen/"});
  EXPECT_EQ(only_listen.find("bind/double_bind"), std::string::npos);
}

TEST(explain, shows_the_page_of_a_scenario_with_its_source) {
  for (const char* id : {"bind/double_bind", "bind/double_bind@tcp4"})
    expect_words(explain({id}), {"linux: EINVAL", "windows: WSAEINVAL", "outcome provoke(lab& lab)",
                                 "outcome remedy(lab& lab)"});
  // Scenarios of the other platform are known by their text.
  expect_words(explain({"bind/exclusive_wildcard"}), {"windows: WSAEACCES", "SOCKERR_SCENARIO"});
  expect_words(explain({"bind/privileged_port"}), {"linux: EACCES"});
}

TEST(explain, shows_what_posix_requires_of_variants) {
  expect_words(explain({"bind/null_address"}), {"POSIX requires: "});
}

TEST(explain, tells_of_a_scenario_the_same_as_json) {
  const value page = parse_json(explain({"connect/to_wildcard_address", "--json"}));
  EXPECT_FALSE(page.find("questions")->items()->empty());
  const value* linux_rows = page.find("expected")->find("linux");
  ASSERT_FALSE(linux_rows->members()->empty());
  EXPECT_NE(linux_rows->members()->front().second.find("code"), nullptr);  // as in list --json
  const value deviant = parse_json(explain({"bind/not_a_socket", "--json"}));
  EXPECT_NE(deviant.find("deviations")->find("wine"), nullptr);
}

TEST(explain, refuses_variants_that_do_not_exist_and_filters_of_a_scenario) {
  const program_result variant = run_sockerr({"explain", "bind/double_bind@nosuch"});
  EXPECT_EQ(variant.end.status, 2);
  expect_words(variant.errors, {"matches no case", "bind/double_bind"});
  for (const char* filter : {"--call=bind", "--platform=linux"})
    EXPECT_EQ(run_sockerr({"explain", "bind/double_bind", filter}).end.status, 2) << filter;
}

TEST(explain, speaks_json) {
  const value codes = parse_json(explain({"10022", "--json"}));
  EXPECT_GE(codes.items()->size(), 1U);
  for (const value& code : *codes.items()) {
    EXPECT_FALSE(code.text_of("meaning").empty());
    EXPECT_NE(code.find("scenarios"), nullptr);
  }
  const value page = parse_json(explain({"bind/double_bind", "--json"}));
  EXPECT_EQ(page.text_of("id"), "bind/double_bind");
  EXPECT_FALSE(page.text_of("source").empty());
}

TEST(explain, suggests_the_nearest_for_what_it_does_not_know) {
  for (const auto& [typed, nearest] :
       {std::pair{"WSAEINVALL", "WSAEINVAL"}, std::pair{"EADRINUSE", "EADDRINUSE"},
        std::pair{"bind/duoble_bind", "bind/double_bind"}}) {
    const program_result result = run_sockerr({"explain", typed});
    EXPECT_EQ(result.end.status, 2);
    expect_words(result.errors, {"is no code, no message with one and no scenario", nearest});
  }
  EXPECT_EQ(run_sockerr({"explain", "123456789"}).end.status, 2);
  EXPECT_EQ(run_sockerr({"explain", "99999999999999999999999"}).end.status, 2);
  EXPECT_EQ(run_sockerr({"explain", "WSAEINVAL", "--call", "fly"}).end.status, 2);
  EXPECT_EQ(run_sockerr({"explain", "WSAEINVAL", "--platform", "beos"}).end.status, 2);
  EXPECT_EQ(run_sockerr({"explain"}).end.status, 2);
}

TEST(explain, works_in_any_folder_and_with_other_tables) {
  temporary_folder folder;
  const std::string tables = folder.file("expected");
  copy_tables(tables);
  std::string winsock = read_file(tables + "/codes/winsock.toml");
  const std::size_t at = winsock.find("meaning = \"", winsock.find("[WSAEINVAL]"));
  winsock.insert(at + 11, "in other words, ");
  write_file(tables + "/codes/winsock.toml", winsock);
  expect_words(explain({"WSAEINVAL", "--expected", tables}), {"in other words, "});
}

TEST(codes, are_listed_as_text_json_and_header) {
  expect_words(run_sockerr({"codes"}).output, {"WSAEINVAL 10022", "twin: about"});
  const value all = parse_json(run_sockerr({"codes", "--json"}).output);
  EXPECT_GT(all.items()->size(), 190U);
  expect_words(run_sockerr({"codes", "--header"}).output,
               {"#ifndef SOCKERR_CODES_H", "\"EADDRINUSE\""});
  EXPECT_EQ(run_sockerr({"codes", "--header", "--json"}).end.status, 2);
}

TEST(coverage, reports_as_text_json_and_markdown) {
  temporary_folder folder;
  const std::string results = folder.file("results.json"), markdown = folder.file("coverage.md");
  run_sockerr({"run", "listen", "--json", results});
  expect_words(run_sockerr({"coverage", results}).output,
               {"reproduced", "| winsock | 751 |", "95 codes:", "37 documented for no call"});
  expect_words(run_sockerr({"coverage", results, "--call", "listen"}).output,
               {"listen/", "reproduced on"});
  expect_words(run_sockerr({"coverage", "--missing"}).output, {"No documented pair is missing"});
  const value document = parse_json(run_sockerr({"coverage", results, "--json"}).output);
  EXPECT_EQ(document.find("winsock_codes")->items()->size(), 95U);
  run_sockerr({"coverage", results, "--markdown", markdown});
  expect_words(read_file(markdown), {"|---|", "## winsock"});
  EXPECT_EQ(run_sockerr({"coverage", "--call", "fly"}).end.status, 2);
  EXPECT_EQ(run_sockerr({"coverage", folder.file("nowhere")}).end.status, 2);
}

TEST(claims, report_as_text_and_json) {
  expect_words(run_sockerr({"claims"}).output, {"confirmed", "refuted", " claims:"});
  const value all = parse_json(run_sockerr({"claims", "--json"}).output);
  for (const value& claim : *all.items()) EXPECT_FALSE(claim.text_of("verdict").empty());
}

}  // namespace
}  // namespace sockerr::testing

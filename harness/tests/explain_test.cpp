// What a person types who has an error on the screen, and what they read.

#include <gtest/gtest.h>

#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

std::string explain(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "explain");
  const program_result result = run_sockerr(arguments);
  EXPECT_EQ(result.end.status, 0) << result.errors;
  return result.output;
}

void expect_words(const std::string& text, const std::vector<std::string>& words) {
  for (const std::string& word : words)
    EXPECT_NE(text.find(word), std::string::npos) << "'" << word << "' is not in:\n" << text;
}

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

TEST(explain, finds_the_code_in_a_whole_message) {
  const std::pair<const char*, const char*> messages[] = {
      {"OSError: [Errno 98] Address already in use", "EADDRINUSE  98"},
      {"OSError: [WinError 10048] Only one usage of each socket address", "WSAEADDRINUSE  10048"},
      {"Error: listen EADDRINUSE: address already in use :::3000", "EADDRINUSE  98"},
      {"{ errno: -104, code: 'ECONNRESET', syscall: 'read' }", "ECONNRESET  104"},
      {"Os { code: 10054, kind: ConnectionReset }", "WSAECONNRESET  10054"},
      {"bind() failed, WSAGetLastError() = 10013", "WSAEACCES  10013"},
      {"HTTP request failed: 0x80072efd, then 0x8007274D", "wraps the Win32 code 10061"},
      {"std::errc::network_unreachable", "ENETUNREACH  101"},
      {"{error,econnrefused}", "ECONNREFUSED  111"},
      {"cannot connect to the server (10061)", "WSAECONNREFUSED  10061"},
      {"Can't connect to MySQL server on 'db' (111)", "ECONNREFUSED  111"},
      {"Recv failure: Connection was reset", "WSAECONNRESET  10054"},
      {"Error: socket hang up", "ECONNRESET  104"},
      {"asio.system:10048", "WSAEADDRINUSE  10048"},
      {"{ errno: -4078, syscall: 'connect' }", "ECONNREFUSED  111"},
      {"TimeoutError: timed out", "python/receive_timeout"}};
  for (const auto& [message, code] : messages) expect_words(explain({message}), {code});
  expect_words(explain({"[Errno", "98]", "in", "several", "words"}), {"EADDRINUSE  98"});
  // Neither an address nor a version is an error.
  for (const char* message :
       {"listening on 127.0.0.1:10061", "error: 98.5 % lost", "HTTP error 404",
        "[WinError 121] The semaphore timeout period has expired", "UNKNOWN: unknown error, read",
        "the file (13) was read", "see bind(2)"})
    EXPECT_EQ(run_sockerr({"explain", message}).end.status, 2) << message;
}

TEST(explain, says_where_the_code_of_a_failure_went) {
  for (const char* message : {"0", "connect: Success", "WSAGetLastError() returned 0"})
    expect_words(explain({message}), {"0 is no error", "list --need", "inet_addr/"});
}

TEST(explain, knows_a_program_that_sigpipe_ended) {
  for (const char* message : {"SIGPIPE", "exited with code 141", "killed by signal 13"})
    expect_words(explain({message}), {"comes with EPIPE", "MSG_NOSIGNAL", "send/"});
  expect_words(explain({"signal handler: [Errno 13] Permission denied"}), {"EACCES  13"});
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

TEST(explain, knows_the_words_of_this_system) {
  if (on_windows()) GTEST_SKIP() << "these words are those of glibc";
  expect_words(explain({"java.net.BindException: Address already in use"}), {"EADDRINUSE  98"});
  expect_words(explain({"dial tcp 127.0.0.1:80: connect: connection refused"}), {"ECONNREFUSED"});
  expect_words(explain({"Temporary failure in name resolution"}), {"EAI_AGAIN"});
  // 61 is another code on Linux; the words say which of them it was.
  const std::string told = explain({"Error 61 connecting to localhost:6379. Connection refused."});
  expect_words(told, {"ECONNREFUSED  111"});
  EXPECT_EQ(told.find("can mean"), std::string::npos);
}

TEST(explain, knows_the_words_of_other_systems_and_runtimes) {
  const std::pair<const char*, const char*> messages[] = {
      {"No connection could be made because the target machine actively refused it.",
       "WSAECONNREFUSED  10061"},
      {"SocketException: AddressAlreadyInUse", "WSAEADDRINUSE  10048"},
      {"getaddrinfo ENOTFOUND example.com", "EAI_NONAME  -2"},
      {"java.net.UnknownHostException: example.com", "EAI_NONAME  -2"},
      {"called `Result::unwrap()` on an `Err` value: Kind(AddrInUse)", "EADDRINUSE  98"},
      {"bind: Can't assign requested address", "EADDRNOTAVAIL  99"}};
  for (const auto& [message, code] : messages) expect_words(explain({message}), {code});
}

TEST(explain, keeps_to_the_calls_that_a_message_names) {
  const std::string told = explain({"connect ECONNREFUSED 127.0.0.1:5432"});
  expect_words(told, {"connect/refused", "The message names connect", "explain WSAECONNREFUSED"});
  EXPECT_EQ(told.find("send/"), std::string::npos);
  // A runtime's listen binds as well; a word that is a call but does not give the code counts not.
  expect_words(explain({"listen EADDRINUSE :::3000"}), {"bind/address_in_use", "listen/"});
  expect_words(explain({"socket.error: [Errno 111]"}), {"connect/refused", "recv/"});
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
  run_sockerr({"run", "bind", "--json", results});
  expect_words(run_sockerr({"coverage", results}).output,
               {"reproduced", "| winsock | 751 |", "95 codes:", "37 documented for no call"});
  expect_words(run_sockerr({"coverage", results, "--call", "bind"}).output,
               {"bind/", "reproduced on"});
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

// Whole messages, as systems, runtimes and programs write them.

#include <gtest/gtest.h>

#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

TEST(explain, finds_the_code_in_a_whole_message) {
  const std::pair<const char*, const char*> messages[] = {
      {"OSError: [Errno 98] Address already in use", "EADDRINUSE  98"},
      {"OSError: [WinError 10048] Only one usage of each socket address", "WSAEADDRINUSE  10048"},
      {"Error: listen EADDRINUSE: address already in use :::3000", "EADDRINUSE  98"},
      {"{ errno: -104, code: 'ECONNRESET', syscall: 'read' }", "ECONNRESET  104"},
      {"Os { code: 10054, kind: ConnectionReset }", "WSAECONNRESET  10054"},
      {"bind() failed, WSAGetLastError() = 10013", "WSAEACCES  10013"},
      {"[WinError 121] The semaphore timeout period has expired", "ERROR_SEM_TIMEOUT  121"},
      {"The specified network name is no longer available", "ERROR_NETNAME_DELETED  64"},
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
        "UNKNOWN: unknown error, read", "the file (13) was read", "see bind(2)"})
    EXPECT_EQ(run_sockerr({"explain", message}).end.status, 2) << message;
}

TEST(explain, takes_a_number_behind_a_failed_call_for_its_code) {
  const std::pair<const char*, const char*> messages[] = {
      {"bind failed: 10048", "WSAEADDRINUSE  10048"},
      {"connect failed: 10061", "WSAECONNREFUSED  10061"},
      {"WSAStartup failed: 10093", "WSANOTINITIALISED  10093"},
      {"socket() failed, 10038", "WSAENOTSOCK  10038"},
      {"connect() failed with 10060", "WSAETIMEDOUT  10060"},
      {"bind failed: 98", "EADDRINUSE  98"},
      {"bind: 10048", "WSAEADDRINUSE  10048"},
      {" 10048 ", "WSAEADDRINUSE  10048"},
      {"98.", "EADDRINUSE  98"},
      {"failed with error 10054", "WSAECONNRESET  10054"}};
  for (const auto& [message, code] : messages) expect_words(explain({message}), {code});
  for (const char* message :
       {"tests failed: 12", "recv: 98", "connect failed: 3 attempts", "exited with code 1",
        "HTTP status code 104", "names in the list (6)", "connection to port 10061"})
    EXPECT_EQ(run_sockerr({"explain", message}).end.status, 2) << message;
}

TEST(explain, reads_numbers_with_zeros_in_front) {
  expect_words(explain({"[010054]"}), {"WSAECONNRESET  10054"});
  expect_words(explain({"connect failed: 00111"}), {"ECONNREFUSED  111"});
}

TEST(explain, reads_hexadecimal_numbers) {
  for (const char* message : {"0x2746", "Error code 0x2746", "connect failed: 0x00002746"})
    expect_words(explain({message}), {"WSAECONNRESET  10054"});
  expect_words(explain({"40B7:error:8000274D:system library:BIO_connect:Unknown error"}),
               {"WSAECONNREFUSED  10061"});
  expect_words(explain({"error:8000006F:system library:BIO_connect:Connection refused"}),
               {"ECONNREFUSED  111"});
  EXPECT_EQ(run_sockerr({"explain", "access violation reading 0x00000006"}).end.status, 2);
}

TEST(explain, takes_no_number_of_a_program_or_of_win32_for_a_code) {
  const std::string told =
      explain({"ERROR 2003 (HY000): Can't connect to MySQL server on 'x' (111)"});
  expect_words(told, {"ECONNREFUSED  111"});
  EXPECT_EQ(told.find("negated"), std::string::npos);
  expect_words(explain({"System error 64 has occurred."}), {"ERROR_NETNAME_DELETED  64"});
  EXPECT_EQ(explain({"System error 64 has occurred."}).find("errno"), std::string::npos);
  expect_words(explain({"System error 1231 has occurred."}), {"ERROR_NETWORK_UNREACHABLE  1231"});
  for (const char* message : {"System error 53 has occurred.", "nt main err code: 505",
                              "ERROR 2013 (HY000): Lost connection"})
    EXPECT_EQ(run_sockerr({"explain", message}).end.status, 2) << message;
}

TEST(explain, knows_what_java_says_on_windows) {
  const std::pair<const char*, const char*> messages[] = {
      {"java.net.ConnectException: Connection refused: connect", "WSAECONNREFUSED  10061"},
      {"AnnotatedConnectException: Connection refused: no further information: host/127.0.0.1:80",
       "WSAECONNREFUSED  10061"},
      {"java.net.BindException: Cannot assign requested address: bind", "WSAEADDRNOTAVAIL  10049"},
      {"java.net.SocketException: Permission denied: connect", "WSAEACCES  10013"},
      {"Software caused connection abort: recv failed", "WSAECONNABORTED  10053"},
      {"No buffer space available (maximum connections reached?): connect", "WSAENOBUFS  10055"},
      {"java.net.BindException: Address already in use: JVM_Bind", "WSAEADDRINUSE  10048"},
      {"Connection timed out: no further information", "WSAETIMEDOUT  10060"},
      {"Socket operation on nonsocket: configureBlocking", "WSAENOTSOCK  10038"},
      {"Cannot send after socket shutdown: send", "WSAESHUTDOWN  10058"},
      {"Bad protocol option: setsockopt", "WSAENOPROTOOPT  10042"},
      {"The message is larger than the maximum supported by the underlying transport",
       "WSAEMSGSIZE  10040"},
      {"Interrupted function call: accept failed", "WSAEINTR  10004"},
      {"Overlapped operation aborted", "WSA_OPERATION_ABORTED  995"},
      {"Successful WSAStartup not yet performed", "WSANOTINITIALISED  10093"},
      {"Winsock.dll version out of range", "WSAVERNOTSUPPORTED  10092"},
      {"Too many processes", "WSAEPROCLIM  10067"}};
  for (const auto& [message, code] : messages) expect_words(explain({message}), {code});
  expect_words(explain({"java.net.BindException: Address already in use: JVM_Bind"}),
               {"The message names bind"});
  // An address behind the text is none of Java's endings.
  EXPECT_EQ(run_sockerr({"explain", "Permission denied: localhost/127.0.0.1:80"})
                .output.find("WSAEACCES  "),
            std::string::npos);
}

TEST(explain, lets_a_message_of_windows_mean_codes_of_windows) {
  const std::string told = explain(
      {"ConnectEx: Connection refused (No connection could be made because the target machine "
       "actively refused it. -- 10061)"});
  expect_words(told, {"WSAECONNREFUSED  10061"});
  // Not that of Linux. (Wine says "Connection refused" of 1225 as well.)
  EXPECT_EQ(told.find("(errno)\n"), std::string::npos) << told;
}

TEST(explain, knows_the_names_that_others_have_for_codes) {
  const std::pair<const char*, const char*> messages[] = {
      {"net::ERR_CONNECTION_REFUSED", "ECONNREFUSED  111"},
      {"GET http://x/ net::ERR_CONNECTION_RESET", "ECONNRESET  104"},
      {"ERR_CONNECTION_TIMED_OUT", "ETIMEDOUT  110"},
      {"ERR_ADDRESS_UNREACHABLE", "EHOSTUNREACH  113"},
      {"ERR_NAME_NOT_RESOLVED", "EAI_NONAME  -2"},
      {"ERR_INTERNET_DISCONNECTED", "ENETDOWN  100"},
      {"NS_ERROR_CONNECTION_REFUSED", "ECONNREFUSED  111"},
      {"NS_ERROR_UNKNOWN_HOST", "EAI_NONAME  -2"},
      {"PR_CONNECT_RESET_ERROR", "ECONNRESET  104"},
      {"UV_ECONNREFUSED", "ECONNREFUSED  111"},
      {"** (MatchError) {:error, :econnrefused}", "ECONNREFUSED  111"},
      {"{:error, :nxdomain}", "EAI_NONAME  -2"},
      {"NT_STATUS_CONNECTION_REFUSED", "ECONNREFUSED  111"},
      {"NT_STATUS_IO_TIMEOUT", "ETIMEDOUT  110"},
      {"WinHttpSendRequest failed: 12029", "WSAECONNREFUSED  10061"},
      {"12007", "WSAHOST_NOT_FOUND  11001"},
      {"ConnectionRefusedError", "ECONNREFUSED  111"}};
  for (const auto& [message, code] : messages) expect_words(explain({message}), {code});
  expect_words(explain({"errno: -4094"}), {"UV_UNKNOWN"});
}

TEST(explain, says_what_is_beneath_a_runtimes_own_words) {
  const std::pair<const char*, const char*> messages[] = {
      {"curl: (6) Could not resolve host: x", "EAI_NONAME  -2"},
      {"curl: (7) Failed to connect to x port 80 after 0 ms: Couldn't connect to server",
       "ECONNREFUSED  111"},
      {"wget: bad address 'foo'", "EAI_NONAME  -2"},
      {"wget: unable to resolve host address 'foo'", "EAI_NONAME  -2"},
      {"dial tcp: lookup foo on 8.8.8.8:53: no such host", "EAI_NONAME  -2"},
      {"lookup foo on 8.8.8.8:53: server misbehaving", "EAI_AGAIN  -3"},
      {"** server can't find foo: Non-existent domain", "EAI_NONAME  -2"},
      {"Host not found (authoritative)", "EAI_NONAME  -2"},
      {"Bind for 0.0.0.0:80 failed: port is already allocated", "EADDRINUSE  98"},
      {"The bound address is already in use", "EADDRINUSE  98"},
      {"Client network socket disconnected before secure TLS connection was established",
       "made up by Node.js"},
      {"socket.timeout: timed out", "python/receive_timeout"},
      {"TimeoutError: [WinError 10060] A connection attempt failed", "WSAETIMEDOUT  10060"}};
  for (const auto& [message, code] : messages) expect_words(explain({message}), {code});
  const std::string resolved = explain({"curl: (6) Could not resolve host: x"});
  EXPECT_EQ(resolved.find("WSA_INVALID_HANDLE"), std::string::npos);
}

TEST(explain, says_where_no_system_call_failed) {
  for (const char* message :
       {"dial tcp 1.2.3.4:80: i/o timeout",
        "accept tcp [::]:80: use of closed network connection",
        "Get \"http://x\": context deadline exceeded (Client.Timeout exceeded)",
        "java.net.SocketException: Socket closed",
        "java.net.SocketTimeoutException: Read timed out",
        "java.net.SocketTimeoutException: connect timed out",
        "ERR_CONNECTION_CLOSED",
        "http.client.RemoteDisconnected: Remote end closed connection without response",
        "Cannot access a disposed object. Object name: 'System.Net.Sockets.Socket'.",
        "RangeError [ERR_SOCKET_BAD_PORT]: Port should be >= 0 and < 65536. Received 80000.",
        "ERR_SERVER_NOT_RUNNING",
        "ERR_SERVER_ALREADY_LISTEN",
        "Net::OpenTimeout: execution expired",
        "kex_exchange_identification: Connection closed by remote host",
        "Connection to 10.0.0.1 port 22 timed out",
        "End of file [asio.misc:2]",
        "{:error, :timeout}",
        "curl: (28) Connection timed out after 5001 milliseconds",
        "curl: (52) Empty reply from server",
        "TypeError: fetch failed: ConnectTimeoutError"}) {
    const std::string told = explain({message});
    EXPECT_TRUE(told.find("no system call") != std::string::npos ||
                told.find("before any system call") != std::string::npos)
        << message << "\n"
        << told;
    EXPECT_EQ(told.find("(errno)"), std::string::npos) << message;
    EXPECT_EQ(told.find("(exception)"), std::string::npos) << message;
  }
  const value document = parse_json(explain({"dial tcp 1.2.3.4:80: i/o timeout", "--json"}));
  ASSERT_EQ(document.items()->size(), 1U);
  EXPECT_NE(document.items()->front().text_of("meaning").find("no system call"), std::string::npos);
}

TEST(explain, knows_a_program_that_sigpipe_ended) {
  for (const char* message : {"SIGPIPE", "exited with code 141", "killed by signal 13"})
    expect_words(explain({message}), {"comes with EPIPE", "MSG_NOSIGNAL", "send/"});
  expect_words(explain({"signal handler: [Errno 13] Permission denied"}), {"EACCES  13"});
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
      {"bind: Can't assign requested address", "EADDRNOTAVAIL  99"},
      {"The specified network name is no longer available.", "ERROR_NETNAME_DELETED  64"},
      {"The requested service provider could not be loaded or initialized.",
       "WSAEPROVIDERFAILEDINIT  10106"},
      {"A non-recoverable error occurred during a database lookup.", "WSANO_RECOVERY  11003"},
      {"The specified class was not found.", "WSATYPE_NOT_FOUND  10109"}};
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

TEST(explain, takes_no_word_of_a_systems_text_for_a_call) {
  for (const char* message :
       {"An attempt was made to access a socket in a way forbidden by its access permissions",
        "[WinError 10013] An attempt was made to access a socket in a way forbidden by its access "
        "permissions"}) {
    const std::string told = explain({message});
    expect_words(told, {"WSAEACCES  10013", "\n  bind/reserved_port"});
    EXPECT_EQ(told.find("The message names"), std::string::npos) << told;
  }
  expect_words(explain({"dial tcp [::1]:80: connectex: An attempt was made to access a socket in a "
                        "way forbidden by its access permissions."}),
               {"The message names connect"});
  EXPECT_EQ(explain({"An operation on a socket could not be performed because the system lacked "
                     "sufficient buffer space or because a queue was full"})
                .find("The message names"),
            std::string::npos);
}

TEST(explain, knows_a_text_only_by_whole_words) {
  EXPECT_EQ(run_sockerr({"explain", "list of bad addresses"}).end.status, 2);
}

}  // namespace
}  // namespace sockerr::testing

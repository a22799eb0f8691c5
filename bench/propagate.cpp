// propagate/...: what a failing call costs on its way up to somebody who can act on it. Each entry
// adds one way of passing the error on to the same failing call; x_bare is its cost as a ratio to
// the call alone.

#include <benchmark/benchmark.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/system/error_code.hpp>
#include <boost/system/system_error.hpp>

#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include "bench/probe.h"
#include "harness/endpoint.h"
#include "harness/step.h"

namespace sockerr {
namespace {

/// A call that fails quickly and always: listening on a datagram socket.
class failing_call {
 public:
  failing_call() : socket_(::socket(AF_INET, SOCK_DGRAM, 0)), address_(ipv4("127.0.0.1")) {
    bind_to(socket_, address_);
  }
  int operator()() const { return ::listen(socket_.get(), 1); }

 private:
  socket_handle socket_;
  endpoint address_;
};

/// Nanoseconds of one of `calls` calls.
template <class Call>
double mean_ns(long long calls, Call call) {
  const long long begin = monotonic_ns();
  for (long long left = calls; left > 0; --left) call();
  return static_cast<double>(monotonic_ns() - begin) / static_cast<double>(calls);
}

/// Times `passing_on`, and its cost as a ratio to `bare`: both in turns, so that a machine that
/// slows down for a while slows both; the middle one of many ratios.
template <class Bare, class PassOn>
void measure_against(benchmark::State& state, long long calls, Bare bare, PassOn passing_on) {
  for (auto _ : state) passing_on();
  std::vector<double> costs, ratios;
  for (int round = 0; round < 21; ++round) {
    costs.push_back(mean_ns(calls, bare));
    ratios.push_back(mean_ns(calls, passing_on) / costs.back());
  }
  state.counters["bare_ns"] = median(costs);
  state.counters["x_bare"] = median(ratios);
}

/// Times `passing_on`, which makes the failing call and hands its error on.
template <class PassOn>
void measure(benchmark::State& state, PassOn passing_on) {
  const failing_call call;
  if (call() != -1) return state.SkipWithError("the call did not fail");
  measure_against(
      state, 1000, [&] { benchmark::DoNotOptimize(call()); }, [&] { passing_on(call); });
}

std::error_code code_of(const failing_call& call) {
  return call() == -1 ? std::error_code(last_error(), std::system_category()) : std::error_code();
}

void throw_on_failure(const failing_call& call) {
  if (const std::error_code failed = code_of(call)) throw std::system_error(failed, "listen");
}

// The frames that an exception has to pass. The calls go through a pointer that the compiler does
// not know, so that the frames stay frames of their own.
int descend(const failing_call& call, int depth);
int (*volatile next_frame)(const failing_call&, int) = descend;

int descend(const failing_call& call, int depth) {
  const std::string kept(static_cast<std::size_t>(depth), 'x');  // something to clean up on the way
  if (depth <= 1) throw_on_failure(call);
  const int below = depth > 1 ? next_frame(call, depth - 1) : 0;
  benchmark::DoNotOptimize(kept.data());
  return below + 1;
}

void catch_from(const failing_call& call, int depth) {
  try {
    benchmark::DoNotOptimize(next_frame(call, depth));
  } catch (const std::system_error& caught) {
    benchmark::DoNotOptimize(caught.code().value());
  }
}

/// A value or an error, as std::expected would be.
std::variant<int, std::error_code> value_or_error(const failing_call& call) {
  if (const std::error_code failed = code_of(call)) return failed;
  return 0;
}

void bare_call(benchmark::State& state) {
  measure(state, [](const failing_call& call) { benchmark::DoNotOptimize(call()); });
}
void last_error_read(benchmark::State& state) {
  measure(state, [](const failing_call& call) {
    if (call() == -1) benchmark::DoNotOptimize(last_error());
  });
}
void std_error_code(benchmark::State& state) {
  measure(state, [](const failing_call& call) {
    const std::error_code failed = code_of(call);
    benchmark::DoNotOptimize(failed.value());
  });
}
void compare_with_errc(benchmark::State& state) {
  measure(state, [](const failing_call& call) {
    benchmark::DoNotOptimize(code_of(call) == std::errc::operation_not_supported);
  });
}
void value_or_error_returned(benchmark::State& state) {
  measure(state, [](const failing_call& call) {
    const auto result = value_or_error(call);
    benchmark::DoNotOptimize(result.index());
  });
}
void message_text(benchmark::State& state) {
  measure(state, [](const failing_call& call) {
    const std::string text = code_of(call).message();
    benchmark::DoNotOptimize(text.data());
  });
}
void exception_through_1_frame(benchmark::State& state) {
  measure(state, [](const failing_call& call) { catch_from(call, 1); });
}
void exception_through_10_frames(benchmark::State& state) {
  measure(state, [](const failing_call& call) { catch_from(call, 10); });
}
void boost_error_code(benchmark::State& state) {
  measure(state, [](const failing_call& call) {
    boost::system::error_code failed;
    if (call() == -1) failed.assign(last_error(), boost::system::system_category());
    benchmark::DoNotOptimize(failed.value());
  });
}
void boost_system_error(benchmark::State& state) {
  measure(state, [](const failing_call& call) {
    try {
      if (call() == -1)
        throw boost::system::system_error(last_error(), boost::system::system_category(), "listen");
    } catch (const boost::system::system_error& caught) {
      benchmark::DoNotOptimize(caught.code().value());
    }
  });
}

/// A refused connect: by hand, by Asio with an error code, by Asio with an exception. Each takes a
/// new socket, because that is how it is used; the port is bound by a socket that does not listen.
class refused_port {
 public:
  refused_port() : deaf_(::socket(AF_INET, SOCK_STREAM, 0)), where_(ipv4("127.0.0.1")) {
    bind_to(deaf_, where_);
    ::getsockname(deaf_.get(), where_.data(), where_.size_out());
  }
  const endpoint& where() const { return where_; }
  bool refuses() const {
    const socket_handle s(::socket(AF_INET, SOCK_STREAM, 0));
    return connect_to(s, where_) == -1;
  }

 private:
  socket_handle deaf_;
  endpoint where_;
};

template <class Connect>
void measure_connect(benchmark::State& state, Connect connect) {
  const refused_port port;
  if (!port.refuses()) return state.SkipWithError("the connection was not refused");
  boost::asio::io_context context;
  const boost::asio::ip::tcp::endpoint where(boost::asio::ip::address_v4::loopback(),
                                             port.where().port());
  measure_against(
      state, 100, [&] { port.refuses(); }, [&] { connect(port, context, where); });
}
void connect_by_hand(benchmark::State& state) {
  measure_connect(state, [](const refused_port& port, auto&, const auto&) { port.refuses(); });
}
void asio_error_code(benchmark::State& state) {
  measure_connect(state, [](const refused_port&, auto& context, const auto& where) {
    boost::asio::ip::tcp::socket s(context);
    boost::system::error_code failed;
    s.connect(where, failed);
    benchmark::DoNotOptimize(failed.value());
  });
}
void asio_exception(benchmark::State& state) {
  measure_connect(state, [](const refused_port&, auto& context, const auto& where) {
    boost::asio::ip::tcp::socket s(context);
    try {
      s.connect(where);
    } catch (const boost::system::system_error& caught) {
      benchmark::DoNotOptimize(caught.code().value());
    }
  });
}

BENCHMARK(bare_call)->Name("propagate/bare_call");
BENCHMARK(last_error_read)->Name("propagate/last_error");
BENCHMARK(std_error_code)->Name("propagate/std_error_code");
BENCHMARK(compare_with_errc)->Name("propagate/compare_with_errc");
BENCHMARK(value_or_error_returned)->Name("propagate/value_or_error");
BENCHMARK(message_text)->Name("propagate/message");
BENCHMARK(exception_through_1_frame)->Name("propagate/exception_1_frame");
BENCHMARK(exception_through_10_frames)->Name("propagate/exception_10_frames");
BENCHMARK(boost_error_code)->Name("propagate/boost_error_code");
BENCHMARK(boost_system_error)->Name("propagate/boost_exception");
BENCHMARK(connect_by_hand)->Name("propagate/connect_refused/by_hand");
BENCHMARK(asio_error_code)->Name("propagate/connect_refused/asio_error_code");
BENCHMARK(asio_exception)->Name("propagate/connect_refused/asio_exception");

}  // namespace
}  // namespace sockerr

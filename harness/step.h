#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/network.h"
#include "harness/platform.h"
#include "harness/scenario.h"

namespace sockerr {

struct test_case;
class helper_link;

/// The parts of a case, in the order in which they run.
enum class step : unsigned char { provoke, remedy, aftermath };
const char* name_of(step s);

enum class step_end : unsigned char {
  answered,   ///< the outcome is valid
  skipped,    ///< the machine lacks something; `reason` says what
  broken,     ///< the set-up failed; `reason` says where
  crashed,    ///< the process died; `status` has the signal or exception code
  timed_out,  ///< the deadline passed
};

/// What became of one step. Plain bytes: a worker sends it as it is.
struct step_report {
  step_end end = step_end::broken;
  outcome seen;
  int status = 0;  ///< crashed: the signal; on Windows and for a plain exit, the exit code
  bool signalled = false;
  bool left_traces = false;   ///< the step changed the process of its worker for those after it
  long long duration_ns = 0;  ///< of the whole step
  long long call_ns = 0;      ///< of the observed call, with the cost of reading the clock
  long long steady_ns = 0;    ///< of all repeated calls together; 0 when it may not be repeated
  char reason[256] = {};
};

/// Copies `text` into a fixed field, cutting it to what fits.
template <std::size_t Size>
void put_text(char (&field)[Size], std::string_view text) {
  const std::size_t length = text.size() < Size - 1 ? text.size() : Size - 1;
  text.copy(field, length);
  field[length] = '\0';
}

/// How steps are run in this process.
struct step_options {
  std::string scratch;         ///< folder for the paths of unix sockets; made when it is needed
  std::string program;         ///< this program, to start helpers with
  bool own_process = false;    ///< the step has the process to itself
  long long steady_calls = 0;  ///< benchmark: how often to repeat the observed call beforehand
};

/// The harness's side of a lab: what the running step owns.
struct step_context {
  step_context(const test_case& c, const step_options& o);
  ~step_context();
  step_context(const step_context&) = delete;
  step_context& operator=(const step_context&) = delete;

  const test_case& which;
  const step_options& options;
  std::vector<socket_handle> kept_sockets;
  std::vector<native_socket> files;  ///< what lab::open_file() gave out
  std::vector<std::string> paths;
  std::unique_ptr<network> own_network;
  std::unique_ptr<name_server> own_name_server;
  std::optional<no_descriptors_left> no_descriptors;  ///< ends before what stands above is undone
  std::optional<no_memory_left> no_memory;            ///< likewise
  std::unique_ptr<helper_link> helper;                ///< the other process, on either side
  long long clock_started_ns = 0;
  long long call_ns = 0;
  long long steady_ns = 0;
};

/// Thrown by the lab to end a step early; caught by run_step only.
struct step_ended {
  step_end end;
  std::string reason;
};

/// End the step early; `reason` is what its report says.
[[noreturn]] void end_broken(std::string reason);
[[noreturn]] void end_skipped(std::string reason);
/// As broken, by a call that has failed: the last error stands behind `what`.
[[noreturn]] void end_failed(const std::string& what);

/// Runs one step in this very process.
step_report run_step(const test_case& which, step s, const step_options& options);

/// Runs the helper function of a scenario; returns the exit code of the helper process.
int run_helper(const test_case& which, const step_options& options);

/// A path for step_options::scratch that nobody uses, short enough for the paths of unix sockets. A
/// step that needs the folder makes it; remove_scratch() removes it at the end.
std::string scratch_path();

/// Nanoseconds on a clock that never goes back.
long long monotonic_ns();

}  // namespace sockerr

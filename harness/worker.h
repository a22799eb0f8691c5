#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "harness/registry.h"
#include "harness/step.h"

namespace sockerr {

// A worker is this program started once more to run steps on command. It reads commands from its
// standard input, one a line, and sends its answers on its standard output. There, an answer stands
// behind whatever the step itself printed: bytes nobody else can write, because they begin with a
// secret that only the supervisor and this worker know. The secret alone is the first that it
// sends: it is ready.

struct worker_command {
  step which = step::provoke;
  int deadline_ms = 0;
  std::string case_id;
};
std::string encode(const worker_command& command);
/// Nothing when the line is no command.
std::optional<worker_command> decode_command(std::string_view line);

struct worker_answer {
  step_report report;
  std::string_view printed;  ///< what the step wrote, as far as it is still in the stream
};
std::string encode(const step_report& report, std::string_view secret);
/// Finds a complete answer at the end of `stream`; nothing while it has not arrived, or when its
/// content is not what a worker writes.
std::optional<worker_answer> decode_answer(std::string_view stream, std::string_view secret);

/// The arguments with which a program becomes a worker, or the helper process of a case.
std::vector<std::string> worker_arguments(const std::string& scratch, const std::string& secret);
std::vector<std::string> helper_arguments(const std::string& scratch, const std::string& case_id);

/// To be called first in main(): when the program was started as a worker or helper, does that job
/// and returns the exit code.
std::optional<int> run_as_child(int argc, char** argv);

/// Reads commands until there are no more and answers each with what `run` reports. Returns the
/// exit code of the worker.
int serve_commands(const std::function<step_report(const worker_command&)>& run,
                   const std::string& secret);

/// Removes the folder with the paths of unix sockets.
void remove_scratch(const step_options& options);

/// The job of a worker; differs by platform. On POSIX each step runs in a fork of the worker. On
/// Windows the worker runs it itself, and the supervisor replaces workers that cannot be reused.
int serve_steps(const step_options& options, const std::string& secret);

}  // namespace sockerr

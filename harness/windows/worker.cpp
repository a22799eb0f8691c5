#include "harness/worker.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <cstdio>
#include <filesystem>

#include "harness/platform.h"

namespace sockerr {
namespace {

/// Puts this process into a job that ends with it, and its helpers with the job.
void make_job() {
  const HANDLE job = ::CreateJobObjectW(nullptr, nullptr);
  if (job == nullptr) return;
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
  ::SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
  ::AssignProcessToJobObject(job, ::GetCurrentProcess());
  // The handle is kept: the system closes it when this process is gone.
}

/// What a step must leave as it was for the next one to run in the same process.
struct process_state {
  DWORD handles = 0;
  DWORD open_type = 0;  ///< how this thread makes its sockets: SO_OPENTYPE
  std::filesystem::path folder = std::filesystem::current_path();

  process_state() {
    ::GetProcessHandleCount(::GetCurrentProcess(), &handles);
    int size = sizeof open_type;
    ::getsockopt(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE, reinterpret_cast<char*>(&open_type),
                 &size);
  }
  bool changed_since(const process_state& before) const {
    return handles > before.handles || open_type != before.open_type || folder != before.folder;
  }
};

/// The first socket of a process loads providers, which keep handles.
void make_first_socket() { ::closesocket(::socket(AF_INET, SOCK_STREAM, 0)); }

}  // namespace

int serve_steps(const step_options& options, const std::string& secret) {
  make_job();
  ::_dup2(1, 2);
  ::_setmode(1, _O_BINARY);
  ::SetStdHandle(STD_ERROR_HANDLE, ::GetStdHandle(STD_OUTPUT_HANDLE));
  make_first_socket();
  const auto run = [&](const worker_command& command) {
    step_report report;
    if (const test_case* which = find_case(command.case_id)) {
      const process_state before;
      report = run_step(*which, command.which, options);
      report.left_traces = which->what->own_process || process_state().changed_since(before);
    } else {
      put_text(report.reason, "the worker does not know the case");
    }
    std::fflush(nullptr);
    return report;
  };
  return serve_commands(run, secret);
}

}  // namespace sockerr

#include "harness/python.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include "harness/platform.h"
#include "harness/process.h"
#include "harness/step.h"
#include "harness/text.h"

namespace sockerr {
namespace {

// The deadline of the step comes first, which is an hour at most.
constexpr std::chrono::hours patience{1};

/// Runs what stands in `statements` and says in one line how that ended.
constexpr const char* runner = R"(
import errno, socket
try:
    exec(statements)
    print('answer ok - 0')
except Exception as e:
    if isinstance(e, socket.gaierror):
        domain, number = 'gai', e.errno
    elif getattr(e, 'winerror', None):
        domain, number = 'winsock', e.winerror
    elif isinstance(e, OSError) and e.errno is not None:
        domain, number = 'errno', e.errno
    else:
        domain, number = 'exception', 0
    print('answer', type(e).__name__, domain, number)
)";

std::string interpreter() {
  const char* path = std::getenv("PATH");
  for (const std::string name : python_names)
    for (const std::string& folder : split(path != nullptr ? path : "", path_separator)) {
      const std::filesystem::path candidate =
          std::filesystem::path(folder) / (name + program_suffix);
      if (std::error_code unreadable; std::filesystem::exists(candidate, unreadable))
        return candidate.string();
    }
  end_skipped("there is no Python here; install python3 to run this case");
}

code_domain domain_called(const std::string& name) {
  if (name == "errno") return code_domain::errno_code;
  if (name == "winsock") return code_domain::winsock;
  if (name == "gai") return resolver_domain;
  return code_domain::exception;
}

}  // namespace

outcome run_python(const char* statements) {
  const std::string program =
      std::string("statements = r\"\"\"") + statements + "\"\"\"\n" + runner;
  // -I: no settings of the user's; the program comes on standard input.
  const program_result result = run_program(interpreter(), {"-I", "-"}, patience, program);
  const std::size_t line = result.output.rfind("answer ");
  const std::vector<std::string> words =
      line == std::string::npos
          ? std::vector<std::string>{}
          : split(result.output.substr(line, result.output.find_first_of("\r\n", line) - line),
                  ' ');
  if (words.size() != 4)
    end_broken("Python gave no answer but " + text_of(result.end) + ": " + result.output +
               result.errors);
  outcome seen;
  seen.failed = words[1] != "ok";
  if (!seen.failed) return seen;
  seen.returned = -1;
  seen.domain = domain_called(words[2]);
  seen.number = std::stoi(words[3]);
  put_text(seen.detail, words[1]);
  return seen;
}

}  // namespace sockerr

#include "harness/windows/privileges.h"

#include <windows.h>

#include <string>

#include "harness/platform.h"
#include "harness/step.h"

namespace sockerr {
namespace {

/// The group of administrators.
class administrators {
 public:
  administrators() {
    DWORD size = sizeof bytes_;
    known_ = ::CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, bytes_, &size) != 0;
  }
  PSID sid() { return known_ ? bytes_ : nullptr; }

 private:
  alignas(SID) BYTE bytes_[SECURITY_MAX_SID_SIZE] = {};
  bool known_ = false;
};

}  // namespace

bool is_administrator() {
  administrators group;
  BOOL member = FALSE;
  return ::CheckTokenMembership(nullptr, group.sid(), &member) && member;
}

// The thread goes on in the place of somebody who is no administrator. It has no way back, so that
// a process in which that was done is not used again.
void drop_privileges() {
  if (!is_administrator()) return;
  administrators group;
  SID_AND_ATTRIBUTES without{};
  without.Sid = group.sid();
  HANDLE own = nullptr, ordinary = nullptr;
  const bool done = ::OpenProcessToken(::GetCurrentProcess(),
                                       TOKEN_DUPLICATE | TOKEN_QUERY | TOKEN_IMPERSONATE, &own) &&
                    ::CreateRestrictedToken(own, DISABLE_MAX_PRIVILEGE, 1, &without, 0, nullptr, 0,
                                            nullptr, &ordinary) &&
                    ::ImpersonateLoggedOnUser(ordinary);
  const DWORD error = ::GetLastError();
  if (own != nullptr) ::CloseHandle(own);
  if (ordinary != nullptr) ::CloseHandle(ordinary);
  if (!done)
    end_skipped("cannot become an ordinary user here: Windows error " + std::to_string(error));
}

}  // namespace sockerr

#include "harness/scenario.h"

namespace {

int told_code = -1;
void CALLBACK tell(DWORD code, DWORD, OVERLAPPED*, DWORD) { told_code = static_cast<int>(code); }

outcome watch(lab& lab, bool given_up) {
  static OVERLAPPED unused{};  // the provider may touch it as long as it lives
  WSACOMPLETION notice{};
  notice.Type = NSP_NOTIFY_APC;
  notice.Parameters.Apc.lpOverlapped = &unused;
  notice.Parameters.Apc.lpfnCompletionProc = tell;
  service_lookup networks = lookup_of_networks();
  DWORD size = 0;
  const int begun = begun_or_done(::WSANSPIoctl(networks.get(), SIO_NSP_NOTIFY_CHANGE, nullptr, 0,
                                                nullptr, 0, &size, &notice));
  if (given_up) {
    lab.require(begun == 0, "WSANSPIoctl did not begin");
    networks.end();
    for (int waits = 0; told_code == -1 && waits < 10; ++waits) ::SleepEx(500, TRUE);
    lab.require(told_code != -1, "the notice did not come within 5 s");
  }
  return lab.observe_status([&] { return given_up ? told_code : begun; });
}

outcome provoke(lab& lab) { return watch(lab, true); }

outcome remedy(lab& lab) { return watch(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsanspioctl, cancelled,
    .title = "A notice of changes to a lookup that is ended",
    .cause = "the end of a lookup ends the notices about it too",
    .fix = "keep the lookup as long as its notices are wanted",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)

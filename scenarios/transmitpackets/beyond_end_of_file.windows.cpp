#include "harness/scenario.h"

namespace {

/// Sends what begins so many bytes before the end of a file, and is so many bytes long.
outcome transmit(lab& lab, LONGLONG before_end, ULONG length) {
  const connection pair = lab.connected();
  const auto transmit_packets =
      extension<LPFN_TRANSMITPACKETS>(pair.client.get(), WSAID_TRANSMITPACKETS);
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  LARGE_INTEGER size{};
  lab.must([&] { return as_status(::GetFileSizeEx(file, &size)); }, "GetFileSizeEx");
  TRANSMIT_PACKETS_ELEMENT part{};
  part.dwElFlags = TP_ELEMENT_FILE;
  part.cLength = length;
  part.nFileOffset.QuadPart = size.QuadPart - before_end;
  part.hFile = file;
  overlapped_operation operation(pair.client.get());
  return lab.observe_once([&] {
    return operation.finish(
        as_status(transmit_packets(pair.client.get(), &part, 1, 0, operation.get(), 0)));
  });
}

outcome provoke(lab& lab) {
  return lab.variant("offset") ? transmit(lab, -1, 1) : transmit(lab, 1, 2);
}

outcome remedy(lab& lab) { return transmit(lab, 1, 1); }

}  // namespace

SOCKERR_SCENARIO(transmitpackets, beyond_end_of_file,
    .title = "TransmitPackets of a part that the file does not have",
    .cause = "the part begins or ends behind the end of the file",
    .fix = "ask for the size of the file first; a length of 0 means up to the end",
    .kind = programmer,
    .variants = "tcp4 x offset length",
    .provoke = provoke, .remedy = remedy)

#!/bin/sh
# Runs a Windows program under Wine, in a Wine prefix of the project's own.
#
# The first Wine program of a prefix starts Wine's services, which keep its standard output open: who
# reads that output would wait for them. So they are started here first, with their output away. They
# end 30 s after the last program; if that may be now, they are started again or kept by another one.
# Wine's desktop (explorer.exe) would be started by any program later on and keep that one's standard
# error: no program here has a window, so it is left out.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
export WINEPREFIX="${SOCKERR_WINEPREFIX:-$here/build/wine-prefix}"
export WINEDEBUG="${WINEDEBUG:--all}"
# winedbg would print into the output of a crashed step and take its time for it.
export WINEDLLOVERRIDES="${WINEDLLOVERRIDES:-explorer.exe,winedbg.exe=d;mscoree,mshtml=}"
# Every Windows process needs the address 0x7ffe0000. Debian's wine64 lies at 0x7d000000, and newer kernels
# (seen: 6.18) put its heap anywhere in the GiB after it: about one start in some thousands fails then with
# "failed to map the shared user data", which its parent sees as 0xC0000142. So the heap gets its fixed
# place, where the system lets a program ask for that (Docker's filter does not).
run_wine=wine
if setarch -R true 2>/dev/null; then run_wine='setarch -R wine'; fi
mkdir -p "$WINEPREFIX"
exec 9>"$WINEPREFIX/.start.lock"
flock 9
last_start=$WINEPREFIX/.last-start
if [ -z "$(find "$last_start" -newermt '15 seconds ago' 2>/dev/null)" ]; then
  wineserver -p30 >/dev/null 2>&1 9>&- || : # there is one already
  $run_wine cmd /c exit </dev/null >/dev/null 2>&1 9>&- || :
fi
touch "$last_start"
exec 9>&-
exec $run_wine "$@"

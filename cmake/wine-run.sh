#!/bin/sh
# Runs a Windows program under Wine, in a Wine prefix of the project's own.
#
# The first Wine program of a prefix starts Wine's services, which keep its standard output open: who
# reads that output would wait for them. So they are started here first, once, with their output away.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
export WINEPREFIX="${SOCKERR_WINEPREFIX:-$here/build/wine-prefix}"
export WINEDEBUG="${WINEDEBUG:--all}"
# winedbg would print into the output of a crashed step and take its time for it.
export WINEDLLOVERRIDES="${WINEDLLOVERRIDES:-winedbg.exe=d;mscoree,mshtml=}"
mkdir -p "$WINEPREFIX"
exec 9>"$WINEPREFIX/.start.lock"
flock 9
# Exit code 0: a new server, which stays for 30 s after its last program; 2: there is one already.
if wineserver -p30 >/dev/null 2>&1 9>&-; then
  wine cmd /c exit </dev/null >/dev/null 2>&1 9>&- || :
fi
exec 9>&-
exec wine "$@"

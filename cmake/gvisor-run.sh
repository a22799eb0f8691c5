#!/bin/bash
# gvisor-run.sh PROGRAM ARGUMENTS...    or    gvisor-run.sh --or-skip PROGRAM ARGUMENTS...
#
# Runs a Linux program in gVisor, on gVisor's own network stack, seeing this system's files. With
# --or-skip it first tries whether gVisor works here at all; if not, it says why and exits with 77.
#
# Standard output and standard error go through a pipe each. In one file they would overwrite each
# other, because gVisor keeps one position per descriptor; of one pipe gVisor would make one
# descriptor non-blocking, and what is printed while the pipe is full would be lost.
# Files that the program writes must reach this system, hence no overlay.
set -u
options=(--network=none)
[ "$(id -u)" = 0 ] || options+=(--rootless)

if [ "${1:-}" = --or-skip ]; then
  shift
  if ! command -v runsc >/dev/null; then
    echo "Skipped: there is no runsc here; tools/dependencies gvisor installs it."
    exit 77
  fi
  if ! said=$(timeout 30 runsc "${options[@]}" "do" /bin/true 2>&1); then
    echo "Skipped: runsc cannot run a program here: ${said:-it does not answer}"
    exit 77
  fi
fi

exec 3>&1 4>&2
{
  runsc "${options[@]}" "do" -force-overlay=false "$@" 3>&- 4>&- | cat >&3
  exit "${PIPESTATUS[0]}"
} 2>&1 >/dev/null | cat >&4
exit "${PIPESTATUS[0]}"

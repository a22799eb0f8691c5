#!/bin/bash
# Runs a Linux program in gVisor, on gVisor's own network stack, seeing this system's files.
#
# The program's output goes through a pipe: gVisor keeps one position per descriptor, so standard
# output and standard error in one file would overwrite each other. Files that it writes must reach
# this system, hence no overlay.
set -u
options=(--network=none)
[ "$(id -u)" = 0 ] || options+=(--rootless)
exec 3>&1
status=$({ { runsc "${options[@]}" "do" -force-overlay=false "$@" 2>&1 3>&- 4>&-; echo $? >&4; } | cat >&3; } 4>&1)
exit "$status"

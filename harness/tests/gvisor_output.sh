#!/bin/bash
# gvisor_output.sh GVISOR_RUN
#
# Whether all that a program prints in gVisor arrives, on either descriptor, when it is read slowly.
set -u
output=$(mktemp)
trap 'rm -f "$output"' EXIT
"$1" --or-skip sh -c 'seq 100000 & first=$!; seq 100000 >&2 && wait $first' 2>&1 | (sleep 1 && cat) >"$output"
code=${PIPESTATUS[0]}
if [ "$code" != 0 ]; then
  tail -n 3 "$output"
  exit "$code"
fi
lines=$(wc -l <"$output")
echo "$lines of 200000 lines arrived"
[ "$lines" = 200000 ]

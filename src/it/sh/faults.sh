#!/usr/bin/env bash
# Does to the packaged program what machines do to programs, and holds it to what must come of it:
#   mvn -q -DskipTests package && src/it/sh/faults.sh [PART...]
# A part is a file in src/it/sh/faults; without one, all are done. Stops at the first wrong exit code, lost answer or
# stack trace. What was done is written to the table of src/site/markdown/faults.md. KILLS=20 makes it short (200
# otherwise), ROWS=1000000 too. What this machine cannot do, such as mounting, is left out by name.
set -euo pipefail
cd "$(dirname "$0")/../../.."

program=$PWD/target/carelevel/bin/carelevel
scripts=$PWD/src/it/sh/faults
page=$PWD/src/site/markdown/faults.md
rows=$PWD/target/faults
kills=${KILLS:-200}
[ -x "$program" ] || { echo "faults.sh: package the program first: mvn -q -DskipTests package" >&2; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/carelevel-faults.XXXXXX")
mounted=()
finish() {
  for place in "${mounted[@]}"; do
    umount -l "$place" # The archive of classes may still be being made there.
  done
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' HUP INT TERM
export XDG_CACHE_HOME=$PWD/target/it-cache
unset LC_ALL
export LANG=C.UTF-8
mkdir -p "$rows"
cd "$work"

fail() {
  echo "FAULT in $part: $*" >&2
  tail -n 5 out err >&2 2>/dev/null || true
  exit 1
}

# Messages are for people.
in_words() {
  ! grep -nE 'Exception|^[[:space:]]+at [a-z]+[.]|org[./]carelevel|java[./](io|nio|lang)|defect of the program' "$@" >&2 ||
    fail "a message that is not in people's words"
}

# try CODE COMMAND...: runs it with its streams in the files out and err.
try() {
  local wanted=$1 code=0
  shift
  "$@" >out 2>err || code=$?
  [ "$code" = "$wanted" ] || fail "exit code $code, not $wanted: $*"
  in_words out err
}

# says TEXT: what was tried last said so on standard error.
says() { grep -qF -- "$1" err || fail "it did not say: $1"; }

# row FAULT OUTCOME: for the table.
row() { echo "| $1 | $2 |" | tee -a "$rows/$part"; }
left_out() { row "$1" "left out here: $2"; }

# small_disk FOLDER SIZE: false where nothing can be mounted.
small_disk() {
  mkdir -p "$1"
  mount -t tmpfs -o "size=$2" tmpfs "$1" 2>/dev/null || return 1
  mounted+=("$PWD/$1")
}

# after LEAST MOST PID: kills a process at a moment between so many milliseconds from now; false where it was done already.
after() {
  local wait=$(($1 + (RANDOM * 32768 + RANDOM) % ($2 - $1)))
  sleep "$((wait / 1000)).$(printf %03d $((wait % 1000)))"
  kill -KILL "$3" 2>/dev/null || true
  local code=0
  wait "$3" 2>/dev/null || code=$?
  [ "$code" = 137 ]
}

# people ROWS FILE: invented questionnaires, one in a thousand with a word that is no answer.
people() {
  awk -v rows="$1" 'BEGIN {
    srand(1); split("none mild moderate severe", answer, " ")
    print "case,withdrawal-severity,overdose-signs,remark"
    for (i = 0; i < rows; i++)
      print "c" i "," (rand() < 0.001 ? "wrong" : answer[1 + int(rand() * 4)]) ",no," (i % 7 ? "plain" : "\"two\nlines\"")
  }' >"$2"
}

[ $# -gt 0 ] || set -- kill score-kill archive-kill disk folders streams inputs clocks languages memory
for part in "$@"; do
  [ -f "$scripts/$part.sh" ] || { echo "faults.sh: there is no part $part in src/it/sh/faults" >&2; exit 2; }
  : >"$rows/$part"
  # What one leaves behind is not for the next.
  rm -rf "${work:?}/$part"
  mkdir "$work/$part"
  cd "$work/$part"
  export XDG_STATE_HOME=$work/$part/state
  # shellcheck disable=SC1090
  . "$scripts/$part.sh"
done

# The table of the page is what the parts have written, in this order.
{
  sed '/^|---|---|$/q' "$page"
  for part in kill score-kill archive-kill disk folders streams inputs clocks languages memory; do
    cat "$rows/$part" 2>/dev/null || true
  done
  sed '1,/^|---|---|$/d' "$page" | awk 'past || !/^\|/ { past = 1; print }'
} >page
cat page >"$page"

# Clocks that jump.
fake=$(find /usr/lib -name libfaketime.so.1 2>/dev/null | head -n 1)
if [ -n "$fake" ]; then
  # at DAY COMMAND...
  at() { local day=$1; shift; env LD_PRELOAD="$fake" FAKETIME="@$day 12:00:00" FAKETIME_DONT_FAKE_MONOTONIC=1 "$@"; }
  rm -rf state
  printf 'no\nnone\n' >typed
  try 0 at 2031-05-01 "$program" screen --label future <typed
  try 0 at 2020-02-29 "$program" screen --label past <typed
  # The times of files come from the system, which libfaketime does not reach.
  touch -d 2031-05-01 state/carelevel/future.json
  touch -d 2020-02-29 state/carelevel/past.json
  try 0 "$program" screen --list-drafts
  grep -q 'future: 2031-05-01' out && grep -q 'past: 2020-02-29' out || fail "other days"
  [ "$(grep -o 'future:\|past:' out | head -n 1)" = future: ] || fail "not the newest first"
  try 0 "$program" screen --resume --format json -o record.json </dev/null
  grep -q 'future was left on 2031-05-01. Answers so far: 2' out || fail "it does not go on with the newest, or not with its answers"
  try 0 "$program" screen --resume past --format json -o record.json </dev/null
  grep -q 'left on 2020-02-29. Answers so far: 2' out || fail "answers are lost"
  try 0 at 1999-12-31 "$program" report record.json
  row 'clock years behind or ahead (libfaketime)' 'drafts of 2020 and 2031 are listed with their days, the newest first by that clock, and gone on with, with all answers; `--resume` says of which day the draft is'
else
  left_out 'clock that jumps' 'libfaketime is not installed'
fi

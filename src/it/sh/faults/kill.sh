# kill -9 while people answer, and while a file is written.

# The answers that the screen says were understood, and no more than one after them, are in the draft.
answers() { for _ in $(seq 18); do echo 1; sleep 0.02; done; sleep 9; }
resumed=0 early=0 ended=0 half=0
while [ $((resumed + early)) -lt "$kills" ]; do
  rm -rf state replies
  mkfifo replies # A new one, so that who wrote to the last one cannot write to it.
  answers >replies 2>/dev/null &
  feeder=$!
  "$program" screen <replies >said 2>&1 &
  after 100 1600 $! || ended=$((ended + 1))
  kill "$feeder" 2>/dev/null || true
  wait "$feeder" 2>/dev/null || true
  in_words said
  shown=$(grep -c '^>   -> ' said || true)
  if [ ! -s state/carelevel/draft-1.json ]; then
    [ "$shown" = 0 ] || fail "$shown answers were shown as understood, and none is kept"
    early=$((early + 1))
    continue
  fi
  half=$((half + $(find state -name '.carelevel-*' | wc -l)))
  try 0 "$program" screen --resume --format json -o record.json </dev/null
  kept=$(sed -n 's/.*Going on where draft-1 was left.*Answers so far: \([0-9]*\).*/\1/p' out)
  { [ "$kept" -ge "$shown" ] && [ "$kept" -le $((shown + 1)) ]; } || fail "$shown answers shown, $kept kept"
  [ -z "$(find state -name '.carelevel-*')" ] || fail "a half-written draft stays"
  resumed=$((resumed + 1))
done
row "\`screen\`: kill -9 at $kills random moments" "$resumed drafts gone on with, with every answer that was shown as understood; $early before the first answer; $half half-written files beside drafts, gone after \`--resume\`"

# at_writing PID: kills a process once it has begun to write beside the file "target".
at_writing() {
  until compgen -G '.carelevel-target-*' >beside || ! kill -0 "$1" 2>/dev/null; do :; done
  kill -KILL "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

# written NAME KILLS COMMAND...: a file that is written is whole, or what it was before.
written() {
  local name=$1 count=$2 whole=0 before=0 half=0 start took
  shift 2
  start=$(date +%s%3N)
  try 0 "$@" -o whole
  took=$(($(date +%s%3N) - start))
  for each in $(seq "$count"); do
    echo before >target
    "$@" -o target >/dev/null 2>err &
    if [ $((each % 2)) = 0 ]; then
      at_writing $!
    else
      after 20 $((took * 3 / 2)) $! || true
    fi
    in_words err
    if cmp -s target whole; then
      whole=$((whole + 1))
    elif [ "$(cat target)" = before ]; then
      before=$((before + 1))
    else
      fail "$name left a file that is neither whole nor what it was"
    fi
    half=$((half + $(find . -maxdepth 1 -name '.carelevel-target-*' | wc -l)))
    rm -f .carelevel-target-*
  done
  row "$name: kill -9 at $count moments, half of them as soon as writing begins" "$whole files whole, $before as they were before; $half half-written ones (\`.carelevel-NAME-….tmp\`, for their owner's eyes alone) stay"
}
try 0 "$program" screen --set withdrawal-severity=severe --save record-1.json </dev/null
written '`report -o`' "$((kills / 4))" "$program" report record-1.json --format html
written '`rules show -o`' "$((kills / 4))" "$program" rules show iop-suitability --format html

# Ratings of a drill.
ratings() { for _ in $(seq 30); do echo 1; sleep 0.02; done; sleep 9; }
resumed=0 early=0 half=0
for _ in $(seq $((kills / 4))); do
  rm -f drill.json replies
  mkfifo replies
  ratings >replies 2>/dev/null &
  feeder=$!
  "$program" train drill --seed 21 --save drill.json <replies >said 2>&1 &
  after 300 1800 $! || true
  kill "$feeder" 2>/dev/null || true
  wait "$feeder" 2>/dev/null || true
  in_words said
  half=$((half + $(find . -name '.carelevel-drill.json-*' | wc -l)))
  rm -f .carelevel-drill.json-*
  if [ -e drill.json ]; then
    try 0 "$program" train drill --resume drill.json </dev/null
    resumed=$((resumed + 1))
  else
    early=$((early + 1))
  fi
done
row "\`train drill --save\`: kill -9 at $((kills / 4)) random moments" "$resumed sessions gone on with, $early before the first rating; $half half-written files stay beside theirs"

# kill -9 while a file is scored.
people 400000 people.csv
try 1 "$program" score people.csv -o whole.csv --rejects whole-rejects.csv

# With --resume, over and over, until the bytes are there.
killed=0 done=0
while [ "$killed" -lt "$kills" ]; do
  rm -f out.csv rejects.csv
  for _ in $(seq 8); do
    "$program" score people.csv -o out.csv --rejects rejects.csv --resume >said 2>&1 &
    after 150 1000 $! || break
    killed=$((killed + 1))
    in_words said
    [ ! -e out.csv ] || cmp -s out.csv whole.csv || fail "an output that is not whole"
  done
  "$program" score people.csv -o out.csv --rejects rejects.csv --resume >out 2>err || [ $? = 1 ] || fail "it does not go on"
  cmp out.csv whole.csv || fail "other bytes"
  cmp rejects.csv whole-rejects.csv || fail "other rejects"
  left=$(find . -name '*.carelevel-*' -o -name '.carelevel-*.tmp')
  [ -z "$left" ] || fail "left over: $left"
  done=$((done + 1))
done
row "\`score --resume\`: kill -9 at $killed random moments" "$done files finished after up to eight kills each, to the same bytes as without, rejects too; no half file under its name at any time"

# Without it, what was there stays.
rm -f .carelevel-*.tmp
half=0 whole=0
for _ in $(seq $((kills / 4))); do
  echo before >out.csv
  "$program" score people.csv -o out.csv --rejects rejects.csv >said 2>&1 &
  after 150 1000 $! || true
  if cmp -s out.csv whole.csv; then whole=$((whole + 1)); else [ "$(cat out.csv)" = before ] || fail "half an output"; fi
  half=$((half + $(find . -name '.carelevel-out.csv-*.tmp' | wc -l)))
  [ -z "$(find . -name '.carelevel-*.tmp' -perm /077)" ] || fail "others may read a half-written file"
  rm -f .carelevel-*.tmp
done
row "\`score -o\`: kill -9 at $((kills / 4)) random moments" "$whole files whole, the others as they were before; $half half-written outputs stay beside them, for their owner's eyes alone"

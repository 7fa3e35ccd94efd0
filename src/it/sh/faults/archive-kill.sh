# kill -9 of what makes the archive of classes.
said_severe() {
  try 0 "$program" explain --set withdrawal-severity=severe
  grep -q Inpatient out || fail "another answer"
  [ ! -s err ] || fail "a message"
}
cache=$XDG_CACHE_HOME count=$((kills / 10))
half=0
for _ in $(seq "$count"); do
  export XDG_CACHE_HOME=$PWD/cache
  rm -rf cache
  said_severe
  sleep "1.$((RANDOM % 1000))"
  # Only processes with this run's own folder in their command are meant.
  for pid in $(pgrep -f "$PWD/cache/" || true); do
    kill -KILL "$pid" 2>/dev/null || true
  done
  half=$((half + $(find cache -name '*.lock' | wc -l)))
  said_severe
done
find cache -name '*.lock' -exec touch -d '1 hour ago' {} +
said_severe
for _ in $(seq 120); do
  [ -n "$(find cache -name '*.jsa' -o -name '*.aot')" ] && [ -z "$(find cache -name '*.lock')" ] && break
  sleep 1
done
[ -n "$(find cache -name '*.jsa' -o -name '*.aot')" ] || fail "the archive is never made"
[ -z "$(find cache -name '*.part*')" ] || fail "a part of an archive stays"
said_severe
export XDG_CACHE_HOME=$cache
row "archive of classes: its maker killed at $count random moments" "every start answers without it; $half were cut short; made anew by a start five minutes later, and nothing is left beside it"

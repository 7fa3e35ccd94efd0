# A full disk.
people 40000 people.csv
if small_disk disk 128k; then
  echo before >disk/out.csv
  try 74 "$program" score people.csv -o disk/out.csv
  says 'free some room'
  [ "$(ls -A disk)" = out.csv ] && [ "$(cat disk/out.csv)" = before ] || fail "not what was there before"
  row 'full disk: `score -o`' 'exit code 74, "free some room"; what was there before is unchanged, and nothing is beside it'
  echo before >disk/rejects.csv
  try 74 "$program" score people.csv -o disk/out.csv --rejects disk/rejects.csv --resume
  says 'free some room'
  [ "$(cat disk/rejects.csv disk/out.csv)" = "$(printf 'before\nbefore')" ] || fail "not what was there before"
  rm -f disk/*.carelevel-*
  row 'full disk: `score --resume`, `--rejects`' 'exit code 74, "free some room"; what was there before is unchanged'
  head -c 1M /dev/zero >disk/filler 2>/dev/null || true
  try 74 "$program" score people.csv -o out.csv --max-rejects 100% --summary disk/summary.json
  says 'free some room'
  row 'full disk: `score --summary`' 'exit code 74, "free some room"'
  try 74 "$program" rules show iop-suitability -o disk/rules.md
  says 'free some room'
  [ ! -e disk/rules.md ] || fail "half a file"
  row 'full disk: `rules show -o`' 'exit code 74, "free some room"; no half file'
  printf 'no\nnone\nq\n' >typed
  try 0 env XDG_STATE_HOME="$PWD/disk" "$program" screen <typed
  grep -q 'could not be saved\|answers are not saved' out || fail "it did not say that nothing is saved"
  row 'full disk: drafts of `screen`' 'the interview goes on, and says that the answers could not be saved; exit code 0'
  try 0 env XDG_CACHE_HOME="$PWD/disk" "$program" explain --set withdrawal-severity=severe
  [ ! -s err ] || fail "a message"
  row 'full disk: the cache' 'answers as always, without the archive of classes'
else
  left_out 'full disk' 'a small disk cannot be mounted'
fi

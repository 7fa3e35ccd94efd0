# Folders in which nothing may be written.
people 100 people.csv
if small_disk locked 1m && mount -o remount,ro "$PWD/locked"; then
  for command in 'score people.csv' 'rules show iop-suitability'; do
    # shellcheck disable=SC2086
    try 74 "$program" $command -o locked/out
    says 'cannot be written'
    row "folder that may not be written: \`$command -o\`" 'exit code 74, and a sentence that names the file'
  done
  printf 'no\nnone\nq\n' >typed
  try 0 env XDG_STATE_HOME="$PWD/locked" "$program" screen <typed
  grep -q 'could not be saved\|answers are not saved' out || fail "it did not say that nothing is saved"
  row 'folder that may not be written: drafts' 'the interview goes on, and says that answers are not saved; exit code 0'
  try 0 env XDG_CACHE_HOME="$PWD/locked" "$program" explain --set withdrawal-severity=severe
  [ ! -s err ] || fail "a message"
  row 'folder that may not be written: the cache' 'answers as always, without the archive of classes'
else
  left_out 'folder that may not be written' 'nothing can be mounted'
fi

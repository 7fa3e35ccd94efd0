# Standard output that is closed, full, or whose reader has gone; standard input that is closed.
people 20000 people.csv
for command in 'rules list' 'explain --set withdrawal-severity=severe' 'score people.csv --max-rejects 100%'; do
  for place in '>&-' '>/dev/full'; do
    try 74 sh -c "exec '$program' $command $place"
    says 'standard output cannot be written'
  done
  row "\`${command%% --*}\` with standard output closed, or \`/dev/full\`" 'exit code 74, "standard output cannot be written"'
done
sh -c "'$program' score people.csv --max-rejects 100% 2>err; echo \$? >code" | head -n 1 >first
[ "$(cat code)" = 74 ] || fail "exit code $(cat code) for a broken pipe"
! grep -q 'carelevel:' err || fail "a message to who has gone"
in_words err
row '`score` into `head -n 1`' 'one line, no message, exit code 74'
try 2 sh -c "exec '$program' screen <&-"
row '`screen` with standard input closed' 'exit code 2, and how to go about it'

# The machine's language and letters.
# installed VARIABLE=LOCALE: whether the C library knows it, or it is no name of a locale.
installed() {
  case $1 in
    LC_ALL=*.*) locale -a | tr -d - | grep -qix "$(echo "${1#*=}" | tr -d -)" ;;
  esac
}
people 1000 people.csv
try 1 "$program" score people.csv -o whole.csv
printf 'NO\nNONE\nSOME\nMILD\nq\n' >typed
try 0 "$program" screen --no-save --format json -o whole.json <typed
for how in 'LANG=C' 'LC_ALL=tr_TR.UTF-8' 'LC_ALL=en_US.ISO-8859-1' 'LC_ALL=xx' 'CARELEVEL_JAVA_OPTS=-Duser.language=tr -Duser.country=TR'; do
  try 1 env "$how" "$program" score people.csv -o out.csv
  cmp out.csv whole.csv || fail "other bytes under $how"
  try 0 env "$how" "$program" screen --no-save --lang en --format json -o out.json <typed
  cmp out.json whole.json || fail "another record under $how"
  try 0 env "$how" "$program" explain --lang es --set withdrawal-severity=severe
  try 2 env "$how" "$program" explain --SET a=b
  where=
  installed "$how" || where=' (not installed here, so the C library falls back to C)'
  row "\`$how\`$where" 'the same bytes of scores; capital letters I are understood as answers; the same record'
done

# Ten million rows in 64 MB. The rows are made once, with src/jmh's generator where its classes are there.
count=${ROWS:-10000000}
in=${FAULTS_INPUT:-$work/rows.csv}
if [ "$(df -Pk "$work" | awk 'NR == 2 {print $4}')" -gt $((count / 1000 * 1000)) ] && [ -x /usr/bin/time ]; then
  [ -f "$in" ] || people "$count" "$in"
  try 0 env CARELEVEL_JAVA_OPTS=-Xmx64m /usr/bin/time -f '%e %M' -o time \
    "$program" score "$in" -o out.csv --max-rejects 100% --rejects rejects.csv
  [ "$(wc -l <out.csv)" -gt "$count" ] || fail "rows are missing"
  read -r seconds memory <time
  row "\`CARELEVEL_JAVA_OPTS=-Xmx64m\`: \`score\` of $count rows" "one row for each; $((memory / 1024)) MiB at most in memory with all of Java, $seconds seconds, $(($(stat -c %s out.csv) >> 20)) MiB written"
  rm -f out.csv
else
  left_out "64 MB for $count rows" 'too little room, or no GNU time'
fi
try 0 env CARELEVEL_JAVA_OPTS=-Xmx64m "$program" rules check iop-suitability
row '`CARELEVEL_JAVA_OPTS=-Xmx64m`: `rules check`' 'every line of the checklist, as always'

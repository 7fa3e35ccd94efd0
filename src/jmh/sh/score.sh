#!/bin/sh
# Measures "carelevel score" beside cp and DuckDB, in turns on the same file.
#   src/jmh/sh/score.sh [ROWS] [ROUNDS] [FOLDER]
# Prints each run, and the medians. Needs GNU time, some 20 kB of disk for each 10 rows, and enough memory
# that the files stay in the page cache, with 12 kB for each 10 rows besides. Before each run, as much memory as is
# needed is written to and given back: a virtual machine may have to fetch memory anew from its host, which takes longer
# than scoring does.
set -eu
cd "$(dirname "$0")/../../.."

rows=${1:-10000000}
rounds=${2:-5}
folder=${3:-target/score-benchmark}
threads=2

mvn -q -B -ntp -Pjmh -DskipTests package dependency:build-classpath \
  -Dmdep.outputFile=target/jmh.classpath
classpath=target/test-classes:target/classes:$(cat target/jmh.classpath)
mkdir -p "$folder"
# Where files are kept in memory; on a disk, what is written there would still be on its way during a run.
room=$(mktemp -p /dev/shm 2>/dev/null || mktemp -p "$folder")
trap 'rm -f "$room"' EXIT
trap 'exit 1' HUP INT TERM
in=$folder/in-$rows.csv
out=$folder/out.csv
[ -f "$in" ] || java -cp "$classpath" org.carelevel.bench.RandomRows "$rows" "$in"
export CARELEVEL_JAVA_OPTS="${CARELEVEL_JAVA_OPTS:-} -XX:ActiveProcessorCount=$threads"

# measure NAME COMMAND...: seconds, and peak memory in KiB.
measure() {
  name=$1
  shift
  head -c "$((rows * 1200))" /dev/zero >"$room"
  : >"$room"
  /usr/bin/time -f '%e %U %S %M' -o "$folder/time" "$@" >/dev/null 2>"$folder/messages" ||
    { cat "$folder/messages" >&2; exit 1; }
  read -r seconds user system memory <"$folder/time"
  echo "$name $seconds $user $system $memory" | tee -a "$folder/runs"
}

# median NAME COLUMN
median() {
  grep "^$1 " "$folder/runs" | cut -d' ' -f"$2" | sort -n |
    awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

: >"$folder/runs"
echo "what seconds user system KiB"
cat "$in" >/dev/null
for _ in $(seq "$rounds"); do
  rm -f "$out"
  measure with-open-questions target/carelevel/bin/carelevel score "$in" -o "$out"
  rm -f "$out"
  measure carelevel target/carelevel/bin/carelevel score "$in" -o "$out" --no-open-questions
  rm -f "$out.copy"
  measure cp-output cp "$out" "$out.copy"
  rm -f "$out.copy"
  measure cp-input cp "$in" "$out.copy"
  rm -f "$out.copy" "$out"
  measure duckdb java -cp "$classpath" org.carelevel.bench.DuckDbScore "$in" "$out" "$threads"
done
rm -f "$out" "$out.copy"

# processor NAME: the median of the seconds that all processors worked, for the program and the system.
processor() {
  grep "^$1 " "$folder/runs" | awk '{print $3 + $4}' | sort -n |
    awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

# beside OTHER SUBJECT: how they compare, by the clock and by processor time.
beside() {
  awk -v a="$(median "$2" 2)" -v b="$(median "$1" 2)" -v n="$1" -v s="$2" \
    -v c="$(processor "$2")" -v d="$(processor "$1")" \
    'BEGIN {
      if (n == "duckdb") { ratio = b / a; work = d / c } else { ratio = a / b; work = c / (d + 0.001) }
      printf "%s %.2f s, %s %.2f s: %.2f; processor time %.2f s, %.2f s: %.2f\n", n, b, s, a, ratio, d, c, work
    }'
}

beside duckdb carelevel
beside duckdb with-open-questions
beside cp-output carelevel
beside cp-input carelevel
echo "carelevel: $(median carelevel 5) KiB at most in memory; $rows rows"

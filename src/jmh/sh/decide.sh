#!/bin/sh
# Measures one decision, the level and the rules that hold, beside rules written by hand and KIE's DMN.
#   src/jmh/sh/decide.sh [JMH's OPTIONS...]
# Prints the medians of one run, in nanoseconds a decision, and how they compare.
set -eu
cd "$(dirname "$0")/../../.."

mvn -q -B -ntp -Pjmh -DskipTests package dependency:build-classpath \
  -Dmdep.outputFile=target/jmh.classpath
classpath=target/test-classes:target/classes:$(cat target/jmh.classpath)
java -cp "$classpath" org.openjdk.jmh.Main DecisionBenchmark -rf csv -rff target/decide.csv "$@"

# The first two decide 1,000 in a batch.
awk -F, '
  { gsub(/"/, "") }
  /p0.50,/ {
    name = $1
    sub(/.*DecisionBenchmark\./, "", name)
    sub(/:.*/, "", name)
    ns[name] = $5 / (name == "dmn" ? 1 : 1000)
  }
  END {
    printf "compiled rules %.1f ns\n", ns["compiled"]
    printf "written by hand %.1f ns: compiled rules take %.2f times as long\n",
      ns["handWritten"], ns["compiled"] / ns["handWritten"]
    printf "KIE DMN %.0f ns: compiled rules are %.0f times as fast\n", ns["dmn"], ns["dmn"] / ns["compiled"]
  }' target/decide.csv

#!/bin/sh
# Measures how long carelevel takes to start and answer, beside a Java program that only says hello.
#   src/jmh/sh/start.sh [TIMES [JAVA_HOME...]]
# Prints the medians of one run, in which the programs take turns, and how they compare. Build carelevel before.
set -eu
cd "$(dirname "$0")/../../.."

times=${1:-41}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- "${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}"

XDG_CACHE_HOME=$(mktemp -d)
export XDG_CACHE_HOME
trap 'rm -rf "$XDG_CACHE_HOME"' EXIT
for home in "$@"; do
  JAVA_HOME=$home target/carelevel/bin/carelevel --version >/dev/null
  # The first run has begun to make the archive.
  tries=0
  until [ -n "$(find "$XDG_CACHE_HOME" -name '*.jsa' -o -name '*.aot')" ] || [ $tries -eq 60 ]; do
    sleep 1
    tries=$((tries + 1))
  done
  echo "$("$home/bin/java" -version 2>&1 | head -n 1), $times times each"
  "$home/bin/java" src/jmh/java/org/carelevel/bench/StartTimes.java target/carelevel/bin/carelevel "$home" "$times"
  rm -rf "$XDG_CACHE_HOME"/*
done

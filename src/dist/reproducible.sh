#!/bin/sh
# Builds the program twice, from copies of what is committed in two folders, and compares what comes out.
#   src/dist/reproducible.sh
# Prints the checksums; exits with 1 where anything differs.
set -eu
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for turn in one two-in-a-longer-folder; do
  git clone -q . "$work/$turn"
  # Neither who may read files nor the language or the time zone may matter.
  (
    cd "$work/$turn"
    [ $turn = one ] && umask 022 || umask 077
    [ $turn = one ] && TZ=UTC LC_ALL=C.UTF-8 || TZ=Asia/Kolkata LC_ALL=C
    export TZ LC_ALL
    mvn -q -B -ntp -DskipTests package
    cd target
    sha256sum carelevel-*.jar carelevel-*.zip carelevel-*.tar.gz carelevel_*.deb carelevel/bom.json >../sums
  )
done
cat "$work/one/sums"
diff "$work/one/sums" "$work/two-in-a-longer-folder/sums" && echo "the same twice"

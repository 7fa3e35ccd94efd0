# Makes the archive that carelevel starts sooner with. The launcher calls it, beside a first run:
#   archive.sh JAVA_HOME MAJOR-VERSION HOME JAR answers|everything ARCHIVE
# The folder ARCHIVE.lock is there already; it goes when the archive is made, or cannot be.
set -eu
java=$1/bin/java
major=$2
ready=$3/lib/ready
jar=$4
needed=$5
archive=$6
part=$archive.part
trap 'rm -f "$part" "$part.list" "$part.config"; rmdir "$archive.lock" 2>/dev/null' EXIT
trap 'exit 1' HUP INT TERM

# Only this collector writes the strings and such of an archive; any can use them.
options="-XX:+UseG1GC -XX:-UsePerfData -Xlog:disable"
settings="-Djdk.reflect.useNativeAccessorOnly=true -Dpicocli.disable.closures=true -Dpicocli.converters.excludes=java.*"
rehearsal="org.carelevel.cli.Rehearsal $needed"
# shellcheck disable=SC2086
if [ "$major" -ge 25 ]; then
  # Not which methods were used most: compiling them early keeps the few processors from the work itself.
  training="-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
  "$java" -XX:AOTCacheOutput="$part" $training $options $settings "-Dcarelevel.beside=$ready" -cp "$jar" $rehearsal
else
  "$java" -XX:DumpLoadedClassList="$part.list" $options $settings "-Dcarelevel.beside=$ready" -cp "$jar" $rehearsal
  "$java" -Xshare:dump -XX:SharedClassListFile="$part.list" -XX:SharedArchiveFile="$part" $options -cp "$jar"
fi
mv "$part" "$archive"

# Those of earlier versions of Java and carelevel, in the same places, are of no more use.
name=${archive##*/}
for old in "${archive%/*}"/*.jsa "${archive%/*}"/*.aot; do
  case ${old##*/} in
    "${name%-*}"-*) ;;
    *) rm -f "$old" ;;
  esac
done
read -r id <"$ready/id"
builds=${archive%"/$id$1/"*}
for old in "$builds"/????????????; do
  case ${old##*/} in
    "$id" | *[!0-9a-f]*) ;;
    *) rm -rf "$old" ;;
  esac
done

#!/bin/sh
# Makes the distribution that needs no Java: target/carelevel with a Java in its folder runtime, and its .tar.gz. The build
# calls it:
#   runtime.sh JAVA_HOME TARGET VERSION TIME
set -eu
java_home=$1
target=$2
version=$3
time=$4

system=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
name=carelevel-$version-$system
image=$target/runtime/$name
rm -rf "$target/runtime"
mkdir -p "$target/runtime"
cp -R "$target/carelevel" "$image"

# java.logging is there for the libraries that could write to a log; nothing does.
# --strip-debug would call objcopy, which a bare machine lacks.
"$java_home/bin/jlink" --add-modules java.base,java.logging --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output "$image/runtime"
# Java's own archive of classes.
"$image/runtime/bin/java" -Xshare:dump >/dev/null

# Those of carelevel's classes: from 25 on, Java takes them wherever they are unpacked. Before that it only does so in the
# folder that they were made for, and the launcher makes them there. Java holds them to the times of the jars.
find "$image" -exec touch -h -d "$time" {} +
major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$image/runtime/release")
if [ "$major" -ge 25 ]; then
  for needed in answers everything; do
    archive=$target/runtime/$major-$needed.aot
    mkdir "$archive.lock"
    sh "$image/lib/archive.sh" "$image/runtime" "$major" "$image" "$image"/lib/carelevel-*.jar "$needed" "$archive" \
      >/dev/null 2>"$archive.said" || { cat "$archive.said" >&2; exit 1; }
    rm "$archive.said"
    mv "$archive" "$image/lib/ready/$needed.aot"
  done
fi

tar --sort=name --mtime="$time" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -C "$target/runtime" \
  -cf - "$name" | gzip -n >"$target/$name.tar.gz"

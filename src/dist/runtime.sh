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
"$java_home/bin/jlink" --add-modules java.base,java.logging --strip-debug --no-header-files --no-man-pages \
  --output "$image/runtime"
# Java's own archive of classes; the one of carelevel's classes knows the place it is used in, so the launcher makes it.
"$image/runtime/bin/java" -Xshare:dump >/dev/null

tar --sort=name --mtime="$time" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -C "$target/runtime" \
  -cf - "$name" | gzip -n >"$target/$name.tar.gz"

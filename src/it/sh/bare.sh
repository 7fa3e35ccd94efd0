#!/bin/sh
# Tries README's commands, word for word, on a machine that has nothing but Debian, a JDK and Maven:
#   src/it/sh/bare.sh [MAVEN-REPOSITORY]
# Makes an empty Debian in a temporary folder with debootstrap, from the mirror that apt uses here, copies a fresh clone
# of the last commit into it, and runs the commands there as a user without rights. With a folder such as
# ~/.m2/repository, Maven starts with a copy of what is in it; without, it downloads everything. BARE_STEPS=first leaves
# the tests out. Needs root, debootstrap, git and 2 GB of disk.
set -eu
cd "$(dirname "$0")/../../.."

repository=${1:-}
[ "$(id -u)" = 0 ] || { echo "bare.sh: needs root, for chroot" >&2; exit 2; }
for tool in debootstrap git; do
  command -v "$tool" >/dev/null || { echo "bare.sh: needs $tool" >&2; exit 2; }
done
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
[ -n "$mirror" ] || { echo "bare.sh: apt names no mirror of bookworm here" >&2; exit 2; }

root=$(mktemp -d "${TMPDIR:-/tmp}/carelevel-bare.XXXXXX")
chmod 755 "$root" # It becomes the folder / of somebody else.
unmount() {
  for place in proc dev; do
    if mountpoint -q "$root/$place"; then
      umount -l "$root/$place"
    fi
  done
}
# Nothing is deleted while something is mounted below it.
trap 'unmount; if ! grep -q " $root/" /proc/mounts; then rm -rf "$root"; fi' EXIT
trap 'exit 130' HUP INT TERM

say() { echo "== $*"; }

say "Debian, with a JDK and Maven, in $root"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 || { tail -n 20 "$root.log"; exit 1; }
mount -t proc proc "$root/proc"
mount --rbind --make-rprivate /dev "$root/dev"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
chroot "$root" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  openjdk-17-jdk-headless maven && useradd --create-home newcomer' >>"$root.log" 2>&1 || { tail -n 20 "$root.log"; exit 1; }
rm -f "$root.log"

home=$root/home/newcomer
git clone -q --no-local . "$home/carelevel"
if [ -n "$repository" ]; then
  mkdir "$home/.m2"
  cp -r "$repository" "$home/.m2/repository"
fi
chroot "$root" chown -R newcomer:newcomer /home/newcomer

# What README says under "Two commands": the interview, one set of answers, the tests.
command_number() {
  awk -v wanted="$1" '
    /^## / { here = /^## Two commands/ }
    here && /```$/ { code = 0 }
    code { sub(/^ +/, ""); if (n == wanted) print }
    here && /```sh$/ { code = 1; n++ }' README.md
}

# newcomer COMMAND: as the new user, with an environment that says nothing.
newcomer() {
  say "$1"
  start=$(date +%s)
  code=0
  chroot --userspec=newcomer:newcomer "$root" env -i HOME=/home/newcomer PATH=/usr/bin:/bin \
    sh -c "cd ~/carelevel && $1" || code=$?
  say "exit code $code after $(($(date +%s) - start)) seconds"
  [ "$code" = 0 ]
}

newcomer "$(command_number 2)"
# As a person does, who types once there is a question: Maven would take what is typed before.
type_when_asked() {
  for _ in $(seq 1800); do
    if grep -q '^1/' "$root.screen"; then break; fi
    sleep 1
  done
  printf 'no\nnone\nsome\nnone\nsevere\nq\n'
}
: >"$root.screen"
type_when_asked | newcomer "$(command_number 1)" | tee "$root.screen"
grep -q 'Inpatient or residential' "$root.screen"
rm -f "$root.screen"
if [ "${BARE_STEPS:-all}" = all ]; then
  newcomer "$(command_number 3)"
fi
say "done"

#!/bin/sh
# Captures what the lesson shows: a learner on a terminal, the key of one case, and the agreement of a class. It needs tmux, and the
# program in target/carelevel. Learners, ratings and cases are invented.
set -eu
cd "$(dirname "$0")/../.."
program=$PWD/target/carelevel/bin/carelevel
work=$(mktemp -d)
trap 'tmux -S "$work/tmux" kill-server 2>/dev/null || true; rm -rf "$work"' EXIT

terminal() { tmux -u -f /dev/null -S "$work/tmux" "$@"; }
screen() { terminal capture-pane -p -S - -t lesson; }

# Waits for words on the screen, whatever line they are broken on.
await() {
  tries=0
  until screen | tr -d ' \n' | grep -qF "$(printf '%s' "$1" | tr -d ' ')"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ]; then
      echo "capture-training: never saw: $1" >&2
      screen >&2
      exit 1
    fi
  done
}

line() {
  terminal send-keys -t lesson -l "$1"
  terminal send-keys -t lesson Enter
  await "$2"
}

drill() {
  terminal new-session -d -s lesson -x 80 -y 400 -c "$work" \
    env -u NO_COLOR -u LC_ALL LANG=en_US.UTF-8 "PATH=$(dirname "$program"):$PATH" 'PS1=$ ' sh
  await '$'
  line 'carelevel train drill --seed 21 --save ana.json' 'CASE 1 OF 10'
  line iop 'Why?'
  line moderate-use-with-strain 'CASE 2 OF 10'
  line iop '0) None of these: no single rule that holds for certain asks for it >'
  line 0 'CASE 3 OF 10'
  line q 'train drill --resume ana.json $'
  screen | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' > "$work/drill"
}

# Ten cases, three raters; rater-2 and rater-3 are unsure where a problem is just below a border.
class() {
  "$program" train cases --seed 21 --format yaml -o "$work/cases.yaml"
  cat > "$work/ratings.csv" <<'CSV'
case,rater-1,rater-2,rater-3
case-1,iop,iop,outpatient
case-2,outpatient,iop,iop
case-3,outpatient,iop,outpatient
case-4,iop,iop,iop
case-5,inpatient,inpatient,iop
case-6,iop,iop,iop
case-7,,iop,
case-8,outpatient,outpatient,outpatient
case-9,iop,inpatient,iop
case-10,,,inpatient
CSV
  (cd "$work" && "$program" train agreement ratings.csv --cases cases.yaml) > "$work/agreement"
}

key() {
  "$program" train cases --seed 21 --key | awk '/^KEY$/ { on = 1 } on && /^CASE 3 / { exit } on { print }'
}

# A page of the documentation around what was captured.
page() {
  cat <<PAGE
# A lesson, as it is seen

Captured by \`src/site/capture-training.sh\`. The cases are made from the rules; learners and ratings are invented.
[The lesson](training.md) says what to do with it.

## A learner on a terminal

The first case is rated rightly. In the second a need that is one step from another level is taken for more than it is. Then the learner stops.

\`\`\`text
$(cat "$work/drill")
\`\`\`

## The key of two cases

\`carelevel train cases --seed 21 --key\` ends with the key; its first two cases:

\`\`\`text
$(key)
\`\`\`

## The agreement of a class

Three raters filled in a sheet. Cases that somebody called “not decided yet” are blank.

\`\`\`csv
$(cat "$work/ratings.csv")
\`\`\`

\`carelevel train agreement ratings.csv --cases cases.yaml\`:

\`\`\`text
$(cat "$work/agreement")
\`\`\`
PAGE
}

drill
class
page > src/site/markdown/captured-training.md
echo "captured: src/site/markdown/captured-training.md"

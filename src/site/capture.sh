#!/bin/sh
# Captures what the documentation shows: an interview that is interrupted three times, in English and in Spanish, and the
# page of its record; and the default rules as a picture. It needs tmux and chromium, and the program in target/carelevel.
# The person is invented.
set -eu
cd "$(dirname "$0")/../.."
program=$PWD/target/carelevel/bin/carelevel
work=$(mktemp -d)
trap 'tmux -S "$work/tmux" kill-server 2>/dev/null || true; rm -rf "$work"' EXIT

terminal() { tmux -u -f /dev/null -S "$work/tmux" "$@"; }
screen() { terminal capture-pane -p -S - -t call; }

# Waits for words on the screen, whatever line they are broken on.
await() {
  tries=0
  until screen | tr -d ' \n' | grep -qF "$(printf '%s' "$1" | tr -d ' ')"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ]; then
      echo "capture: never saw: $1" >&2
      screen >&2
      exit 1
    fi
  done
}

window() {
  terminal new-session -d -s call -x 80 -y 400 -c "$work" \
    env -u NO_COLOR -u LC_ALL "LANG=$1" "XDG_STATE_HOME=$work/state-$1" "PATH=$(dirname "$program"):$PATH" 'PS1=$ ' sh
  # Otherwise it goes away with its last window, and perhaps just when the next one is opened.
  terminal set-option -s exit-empty off
  await '$'
}

line() {
  terminal send-keys -t call -l "$1"
  terminal send-keys -t call Enter
  await "$2"
  prompted
}

# Waits until the next line can be typed.
prompted() {
  until screen | sed '/^ *$/d' | tail -n 1 | grep -qx '[>$] *'; do :; done
}

# Everything on the screen, window by window, as one page of the documentation.
keep() { screen | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' >> "$1"; }

call() {
  language=$1 out=$2 no=$3
  : > "$out"
  rm -f "$work/case.json"
  window "$language"
  line 'carelevel screen --label call-1' 1/20
  line "$no" 2/20
  line 'n asked twice' '2/20'
  line none 3/20
  line some 4/20
  keep "$out"
  printf '\n[the window is closed in the middle of the call]\n\n' >> "$out"
  terminal kill-session -t call
  window "$language"
  line 'carelevel screen --resume' 4/20
  line none 5/20
  line mild 6/20
  terminal send-keys -t call C-c
  await '^C'
  prompted
  line 'carelevel screen --resume call-1' ': 5.'
  line "$no" 7/20
  line "$no" 8/20
  line "$no" 9/20
  line q 'call-1 $'
  keep "$out"
  printf '\n[a call back in the afternoon]\n\n' >> "$out"
  terminal kill-session -t call
  window "$language"
  line 'carelevel screen --resume call-1 --save case.json' 9/20
  line moderate 10/20
  line stable 11/20
  line mixed 12/20
  line 2 13/20
  line 1 14/20
  line 1 15/20
  line 1 16/20
  line 1 17/20
  line 1 18/20
  line iop 19/
  line once '19)'
  terminal send-keys -t call Enter
  await '[none]'
  prompted
  line iop '[nurse]'
  line nurse "$4"
  keep "$out"
  terminal kill-session -t call
}

# A page of the documentation around what was captured.
page() {
  cat <<PAGE
# An interview with interruptions

A call about an invented person, captured by \`src/site/capture.sh\`: a note is taken, the window is
closed, the interview goes on in another, is interrupted with Ctrl-C, goes on again and is stopped, and is finished in the
afternoon. No answer is asked for twice.

## In English

\`\`\`text
$(cat "$work/en")
\`\`\`

## In Spanish

\`\`\`text
$(cat "$work/es")
\`\`\`

## The page of the record

\`carelevel report case.json --format html -o record.html\` makes one page for the chart and for the next professional:

![The page of a record: recommendation, reasons, what is not known, what to ask, what happens next](../resources/images/record.png)
PAGE
}

call en_US.UTF-8 "$work/en" no 'Chosen: Intensive outpatient'
call es_ES.UTF-8 "$work/es" no 'Elegido:'
page > src/site/markdown/captured.md
"$program" report "$work/case.json" --lang en --format html -o "$work/record.html"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=900,1900 \
  --screenshot="$PWD/src/site/resources/images/record.png" "file://$work/record.html" >/dev/null 2>&1
"$program" rules show iop-suitability --lang en --diagram svg -o src/site/resources/images/rules.svg
chmod 644 src/site/resources/images/rules.svg

# The page to explore, with a case in its address, on a wide screen and on a telephone. No window of the
# browser is as narrow as that, so a frame stands for it.
"$program" explore --lang en -o "$work/explore.html"
case='#prior-treatment=iop&relapse-after-treatment=once&use-severity=moderate&work-or-school=yes'
shoot() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --virtual-time-budget=4000 \
    --allow-file-access-from-files --window-size="$2" \
    --screenshot="$PWD/src/site/resources/images/$1.png" "$3" >/dev/null 2>&1
}
shoot explore-1280 1280,1400 "file://$work/explore.html$case"
cat > "$work/phone.html" <<FRAME
<!DOCTYPE html><html lang="en"><title>390 px</title><body style="margin:0;background:#ddd">
<iframe title="390 px" src="explore.html$case" style="display:block;margin:0 auto;border:0;background:#fff" width="390" height="1400"></iframe>
FRAME
shoot explore-390 500,1400 "file://$work/phone.html"
echo "captured: src/site/markdown/captured.md, and record.png, rules.svg and explore-*.png in src/site/resources/images"

#!/bin/sh
# Takes defences of src/site/markdown/threats.md out of the program, one at a time, and shows that their tests notice:
#   src/it/sh/threats.sh
# Clones the last commit into a temporary folder. There all tests below must pass; then, for each defence, changes one
# line, builds that, and runs the tests that hold the defence, which must fail. Prints a line for each, with what its
# test said; exits with 1 where a test notices nothing, and with 2 where it cannot tell. Needs root for the tests in
# which somebody else owns a file; takes half an hour. Limits of what never ends are not among the defences: without
# these, their tests would not end either.
set -eu
cd "$(dirname "$0")/../../.."

work=$(mktemp -d "${TMPDIR:-/tmp}/carelevel-threats.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
git clone -q . "$work/open"
core=src/main/java/org/carelevel

# Calls "$1 FILE SED TESTS" for each: a change that takes a defence away, and the tests that must fail then.
defences() {
  "$1" $core/load/TreeReader.java 's/if (!yaml) {/if (yaml) {/' BombsTest.aliasesOfAliases
  "$1" $core/load/Limits.java 's/DEPTH = 40;/DEPTH = 4_000;/' BombsTest.deepNesting
  "$1" $core/load/Limits.java 's/TEXT = 4_000;/TEXT = 4_000_000;/' BombsTest.hugeTextsAndNumbers
  "$1" $core/load/TreeReader.java 's/if (seen.add(key)) {/if (seen.add(key) || key.length() > 0) {/' \
    DiagnosticsTest.mistakes
  "$1" $core/diagnostic/Problems.java 's/MOST = 1_000;/MOST = 20_000;/' BombsTest.aLineOfManyMistakes
  "$1" $core/batch/Limits.java 's/DEPTH = 64;/DEPTH = 64_000;/' JsonLimitsTest.theDeepestNesting
  "$1" $core/batch/Limits.java 's/VALUES = 100_000;/VALUES = 100_000_000;/' JsonLimitsTest.manyValues
  "$1" $core/diagnostic/Quote.java 's/return Character.isISOControl(point)/return point < 0/' \
    HostileTextsTest.steersNoTerminalAndRunsNothing HostileTextsTest.variablesOfTheEnvironment \
    HostileTextsTest.pagesInFilesHoldNothingThatSteers
  "$1" $core/cli/Steady.java 's/if (!plain \&\& Quote.steers(c)) {/if (!plain \&\& c < 0) {/' \
    SteadyTest.textLosesWhatSteersAndNothingElse
  "$1" $core/cli/Steady.java 's/return Ink.at(text, at);/return text.indexOf("m", at) + 1 - at;/' \
    SteadyTest.coloursOfOurOwnStay
  "$1" $core/cli/Steady.java 's/if (whole \&\& Quote.steers(point)) {/if (whole \&\& point < 0) {/' \
    SteadyTest.dataLosesWhatSteersInPiecesOfAnyLength HostileTextsTest.dataInAPipeStaysAsItIs
  "$1" $core/report/Html.java "s/case '<' -> html.append(\"&lt;\");/case '<' -> html.append('<');/" \
    ShowDocumentTest.hostileTextsStayTextsInHtml RulesPictureTest.hostileTextsStayTextsInSvg \
    HostileTextsTest.steersNoTerminalAndRunsNothing
  "$1" $core/report/Markdown.java 's/return line.replace("&", .*/return line;/' \
    ShowDocumentTest.hostileTextsStayTextsInMarkdown ShowDocumentTest.markdownLeavesNothingToInterpret
  "$1" $core/report/Markdown.java 's/line = SPECIAL.matcher(line).replaceAll(.*/line = line.strip() + SPECIAL.pattern().substring(0, 0);/' \
    ShowDocumentTest.hostileTextsStayTextsInMarkdown ShowDocumentTest.markdownLeavesNothingToInterpret
  "$1" $core/report/MermaidPicture.java 's/if (isPlain || isDigit) {/if (isPlain || isDigit || isStart || !isStart) {/' \
    RulesPictureTest.hostileTextsStayTextsInMermaid
  "$1" $core/report/ExploreJson.java 's/.replace("<", "[^"]*")//' ExplorePageTest.textsOfARulesetStayTexts
  "$1" $core/report/ExplorePage.java "s/default-src 'none'; //" ExplorePageTest.needsNothingElse
  "$1" $core/report/HtmlWriter.java "s/default-src 'none'; //" ShowDocumentTest.htmlAsksForNothing
  "$1" $core/batch/Formula.java "s/return executed ? \"'\" + text : text;/return executed ? text + \"\" : text;/" \
    FormulaCellsTest.areEscaped
  "$1" $core/cli/Streams.java 's/catch (IOException | java.nio.file.InvalidPathException e) {/catch (IOException e) {/' \
    ImpossiblePathsTest.areSaidInASentence
  "$1" $core/load/Utf8.java 's/  static String decode(/  static boolean opens(String name) {\n    return java.nio.file.Files.exists(java.nio.file.Path.of(name));\n  }\n\n  static String decode(/' \
    ArchitectureTest.theCoreOpensNothing
  "$1" $core/cli/PrivateFile.java 's/OWNER_ALONE = "rw-------"/OWNER_ALONE = "rw-r--r--"/' \
    PrivateFilesIT.areForTheirOwnerAloneWhateverTheUmask InterruptionIT.whatIsKeptIsForItsOwnerAlone \
    DistributionIT.scoresIntoAFileThatOnlyItsOwnerCanRead
  "$1" $core/cli/PrivateFile.java 's/|| owner.getName().equals(ADMINISTRATOR)/|| owner.getName().equals(ADMINISTRATOR) || ours.isAbsolute() || !ours.isAbsolute()/' \
    PrivateFilesIT.areNotWrittenThroughSomebodyElsesLink PrivateFilesIT.areNotWrittenIntoSomebodyElsesPipe \
    PrivateFilesIT.areNotGoneOnWithWhereSomebodyElseHasPutThem PrivateFilesIT.areNotKeptInSomebodyElsesFolder \
    PrivateFilesIT.areNotGoneOnWithWhereSomebodyElseHasPutOneAmongTheDrafts
  "$1" $core/cli/Drafts.java 's/\.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))/.filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))/' \
    PrivateFilesIT.areNeitherLinksNorPipesInTheFolderOfDrafts
  "$1" src/dist/bin/carelevel 's/if \[ -h "$cache" \] .*; then/if false; then/' ArchiveIT.somebodyElsesIsNotUsed
  "$1" src/dist/bin/carelevel 's/umask 077/umask 022/' ArchiveIT.theFirstRunMakesItAndTheNextUsesIt
  "$1" $core/cli/Main.java 's/    int code = Carelevel.run(host(), args);/    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {\n      socket.setReuseAddress(true);\n    } catch (java.io.IOException e) {\n      throw new java.io.UncheckedIOException(e);\n    }\n&/' \
    NetworkIT.loadsNothingThatConnectsOrRunsTexts NetworkIT.asksTheSystemForNoConnection
}

# only KIND TESTS: those of a kind (Test or IT) as Maven selects them, or what selects none.
only() {
  kind=$1
  shift
  selected=$(printf '%s\n' "$@" | sed -n "s/^\([A-Za-z]*$kind\)\./\1#/p" | sort -u | paste -sd, -)
  printf '%s' "${selected:-None}"
}

# Runs tests in the clone; what came of them is in its folders of reports.
run() {
  goal=test
  case " $*" in *IT.*) goal=verify ;; esac
  rm -rf "$work/open/target/surefire-reports" "$work/open/target/failsafe-reports"
  (cd "$work/open" && mvn -q -B -ntp -Dspotless.check.skip=true -Dmaven.test.failure.ignore=true \
    -Dsurefire.failIfNoSpecifiedTests=false -Dit.failIfNoSpecifiedTests=false \
    -Dtest="$(only Test "$@")" -Dit.test="$(only IT "$@")" "$goal") >"$work/log" 2>&1 || true
}

# cases TEST: what its report says of it, a line for each case; of a factory of tests, of them all.
cases() {
  find "$work/open/target" -path '*-reports/TEST-*' -name "*.${1%%.*}.xml" -exec cat {} + | tr '\n' ' ' |
    sed 's/<testcase /\n&/g' | grep '^<testcase ' | { [ "$1" = DiagnosticsTest.mistakes ] && cat || grep "name=\"${1#*.}"; }
}

list() {
  shift 2
  printf '%s\n' "$@" >>"$work/all"
}

blind=0
try() {
  changed=$work/open/$1
  cp "$changed" "$work/before"
  sed -i "$2" "$changed"
  if cmp -s "$work/before" "$changed"; then
    echo "threats.sh: $1 has no line for $2; correct the script" >&2
    exit 2
  fi
  shift 2
  run "$@"
  for test in "$@"; do
    if failure=$(cases "$test" | grep -Eo '<(failure|error) [^>]*' | head -n 1) && [ -n "$failure" ]; then
      echo "notices: $test: $(printf '%s' "$failure" |
        sed 's/.* message="\([^"]*\)".*/\1/; s/&#10;/ /g' | tr -s ' ' | cut -c 1-100)"
    elif cases "$test" >/dev/null; then
      echo "NOTICES NOTHING: $test"
      blind=1
    else
      echo "threats.sh: $test did not run" >&2
      tail -n 30 "$work/log" >&2
      exit 2
    fi
  done
  cp "$work/before" "$changed"
}

# The checks of style and nulls have nothing to say about a program that is broken on purpose.
sed -i 's/<arg>-Werror<\/arg>//; s/<arg>-Xplugin:ErrorProne .*<\/arg>//' "$work/open/pom.xml"
: >"$work/all"
defences list
# shellcheck disable=SC2046
run $(sort -u "$work/all")
sort -u "$work/all" | while read -r test; do
  if ! cases "$test" >/dev/null || cases "$test" | grep -Eq '<(failure|error|skipped)'; then
    echo "threats.sh: $test does not pass as it is, or is skipped" >&2
    exit 2
  fi
done
defences try
exit $blind

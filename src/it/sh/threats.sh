#!/bin/sh
# Takes the defences of src/site/markdown/threats.md out of the program, and shows that their tests notice:
#   src/it/sh/threats.sh
# Clones the last commit into a temporary folder, changes a line for each defence below, builds that, and runs the tests
# that hold the defences. Each must fail. Prints one line for each, with what its test said; exits with 1 where a test
# notices nothing. Needs root for the tests in which somebody else owns a file; takes some minutes. Limits of what never
# ends are not among them: without these, their tests would not end either.
set -eu
cd "$(dirname "$0")/../../.."

work=$(mktemp -d "${TMPDIR:-/tmp}/carelevel-threats.XXXXXX")
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/open"
core=src/main/java/org/carelevel

# defence FILE SED TESTS: a change that takes a defence away, and the tests that must fail then.
: >"$work/expected"
defence() {
  cp "$work/open/$1" "$work/before"
  sed -i "$2" "$work/open/$1"
  if cmp -s "$work/before" "$work/open/$1"; then
    echo "threats.sh: $1 has no line for $2; correct the script" >&2
    exit 2
  fi
  shift 2
  printf '%s\n' "$@" >>"$work/expected"
}

defence $core/load/TreeReader.java 's/if (!yaml) {/if (yaml) {/' BombsTest.aliasesOfAliases
defence $core/load/Limits.java 's/DEPTH = 40;/DEPTH = 4_000;/' BombsTest.deepNesting
defence $core/load/Limits.java 's/TEXT = 4_000;/TEXT = 4_000_000;/' BombsTest.hugeTextsAndNumbers
defence $core/load/TreeReader.java 's/if (seen.add(key)) {/if (seen.add(key) || key.length() > 0) {/' DiagnosticsTest.duplicate-key
defence $core/diagnostic/Problems.java 's/MOST = 1_000;/MOST = 20_000;/' BombsTest.aLineOfManyMistakes
defence $core/batch/Limits.java 's/DEPTH = 64;/DEPTH = 64_000;/' JsonLimitsTest.theDeepestNesting
defence $core/batch/Limits.java 's/VALUES = 100_000;/VALUES = 100_000_000;/' JsonLimitsTest.manyValues
defence $core/diagnostic/Quote.java 's/return Character.isISOControl(point)/return point < 0/' \
  HostileTextsTest.steersNoTerminalAndRunsNothing HostileTextsTest.variablesOfTheEnvironment \
  HostileTextsTest.pagesInFilesHoldNothingThatSteers SteadyTest.textLosesWhatSteersAndNothingElse
defence $core/cli/Steady.java 's/if (whole \&\& Quote.steers(point)) {/if (whole \&\& point < 0) {/' \
  SteadyTest.dataLosesWhatSteersInPiecesOfAnyLength
defence $core/report/Html.java "s/case '<' -> html.append(\"&lt;\");/case '<' -> html.append('<');/" \
  ShowDocumentTest.hostileTextsStayTextsInHtml RulesPictureTest.hostileTextsStayTextsInSvg
defence $core/report/Markdown.java 's/return line.replace("&", .*/return line.length() < 1 ? line : line.replace("<", "\\n<");/' \
  ShowDocumentTest.hostileTextsStayTextsInMarkdown ShowDocumentTest.markdownLeavesNothingToInterpret
defence $core/report/MermaidPicture.java 's/if (isPlain || isDigit) {/if (isPlain || isDigit || isStart || !isStart) {/' \
  RulesPictureTest.hostileTextsStayTextsInMermaid
defence $core/report/ExploreJson.java 's/.replace("<", "[^"]*")//' ExplorePageTest.textsOfARulesetStayTexts
defence $core/report/HtmlWriter.java "s/default-src 'none'; //" ShowDocumentTest.htmlAsksForNothing
defence $core/batch/Formula.java "s/return executed ? \"'\" + text : text;/return executed ? text + \"\" : text;/" FormulaCellsTest.areEscaped
defence $core/cli/Streams.java 's/catch (IOException | java.nio.file.InvalidPathException e) {/catch (IOException e) {/' \
  ImpossiblePathsTest.areSaidInASentence
defence $core/load/Utf8.java 's/  static String decode(/  static boolean opens(String name) {\n    return java.nio.file.Files.exists(java.nio.file.Path.of(name));\n  }\n\n  static String decode(/' \
  ArchitectureTest.theCoreOpensNothing
defence $core/cli/PrivateFile.java 's/OWNER_ALONE = "rw-------"/OWNER_ALONE = "rw-r--r--"/' \
  PrivateFilesIT.areForTheirOwnerAloneWhateverTheUmask
defence $core/cli/PrivateFile.java 's/|| owner.getName().equals(ADMINISTRATOR)/|| owner.getName().equals(ADMINISTRATOR) || ours.isAbsolute() || !ours.isAbsolute()/' \
  PrivateFilesIT.areNotWrittenThroughSomebodyElsesLink PrivateFilesIT.areNotWrittenIntoSomebodyElsesPipe \
  PrivateFilesIT.areNotGoneOnWithWhereSomebodyElseHasPutThem PrivateFilesIT.areNotKeptInSomebodyElsesFolder \
  PrivateFilesIT.areNotGoneOnWithWhereSomebodyElseHasPutOneAmongTheDrafts
defence src/dist/bin/carelevel 's/if \[ -h "$cache" \] .*; then/if false; then/' ArchiveIT.somebodyElsesIsNotUsed
defence $core/cli/Main.java 's/    int code = Carelevel.run(host(), args);/    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {\n      socket.setReuseAddress(true);\n    } catch (java.io.IOException e) {\n      throw new java.io.UncheckedIOException(e);\n    }\n&/' \
  NetworkIT.loadsNothingThatConnectsOrRunsTexts NetworkIT.asksTheSystemForNoConnection

classes() {
  grep "$1" "$work/expected" | cut -d. -f1 | sort -u | paste -sd, -
}
(
  cd "$work/open"
  # The checks of style and nulls have nothing to say about a program that is broken on purpose.
  sed -i 's/<arg>-Werror<\/arg>//; s/<arg>-Xplugin:ErrorProne .*<\/arg>//' pom.xml
  mvn -q -B -ntp -Dspotless.check.skip=true -Dmaven.test.failure.ignore=true -Dsurefire.failIfNoSpecifiedTests=false \
    -Dtest="$(classes 'Test\.')" -Dit.test="$(classes 'IT\.')" verify >"$work/log" 2>&1 || true
  ls target/surefire-reports/*.xml target/failsafe-reports/*IT.xml >/dev/null
) || { tail -n 30 "$work/log" >&2; exit 2; }

blind=0
while IFS= read -r test; do
  report=$(find "$work/open/target/surefire-reports" "$work/open/target/failsafe-reports" -name "TEST-*.${test%%.*}.xml")
  failure=
  if [ -n "$report" ]; then
    failure=$(tr '\n' ' ' <"$report" | sed 's/<testcase /\n&/g' | grep "name=\"${test#*.}" |
      grep -Eo '<(failure|error) [^>]*' | head -n 1)
  fi
  if [ -n "$failure" ]; then
    echo "notices: $test: $(printf '%s' "$failure" | sed 's/.* message="\([^"]*\)".*/\1/; s/&#10;/ /g' | tr -s ' ' | cut -c 1-100)"
  else
    echo "NOTICES NOTHING: $test"
    blind=1
  fi
done <"$work/expected"
exit $blind

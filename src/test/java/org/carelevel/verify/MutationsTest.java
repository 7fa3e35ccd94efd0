package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carelevel.WrittenRuleset;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;

/**
 * Changes the default ruleset in many ways, and says who notices: {@code rules check} or {@code
 * rules diff}. The table in the documentation is this test's result; {@code mvn -q test
 * -Dtest=MutationsTest -Drecord=true} writes it again.
 */
class MutationsTest {

  private static final Path RULES = Path.of("rules/iop-suitability.yaml");
  private static final Path PAGE = Path.of("src/site/markdown/mutations.md");

  /**
   * A change of one rule, or of one question.
   *
   * @param meaning whether it changes the level or the alerts of anybody
   */
  private record Mutation(String what, String id, String from, String to, boolean meaning) {}

  private static final List<Mutation> MUTATIONS =
      List.of(
          change("a threshold raised", "moderate-withdrawal", "moderate}", "severe}"),
          change("a threshold lowered", "cooccurring-disorder", "moderate}", "stable}"),
          change(
              "a threshold raised in a rule of two parts",
              "withdrawal-in-pregnancy",
              "mild}",
              "moderate}"),
          change("an answer added", "unsafe-home", "unsafe", "[mixed, unsafe]"),
          change("an answer swapped", "severe-use", "severe}", "moderate}"),
          change(
              "a list of answers cut",
              "repeated-relapse-severe-use",
              "[iop, residential]",
              "residential"),
          change(
              "a part of a condition left out",
              "repeated-relapse-severe-use",
              "      use-severity: severe\n",
              ""),
          change(
              "a part added",
              "step-down-from-residential",
              "stepping-down: yes",
              "stepping-down: yes, use-severity: severe"),
          change("'any' turned into 'all'", "moderate-use-with-strain", "any:", "all:"),
          change(
              "'all' turned into 'any'",
              "unsafe-home-severe-use",
              "      home-environment: unsafe\n      use-severity: severe\n",
              "      any: [{home-environment: unsafe}, {use-severity: severe}]\n"),
          change(
              "a condition turned round with 'not'",
              "structure-needed",
              "      supervision-need: {at-least: some}",
              "      not: {supervision-need: {at-least: some}}"),
          change(
              "a level swapped downwards",
              "round-the-clock-supervision",
              "at-least: inpatient",
              "at-least: iop"),
          change(
              "a level swapped upwards",
              "relapse-after-treatment",
              "at-least: iop",
              "at-least: inpatient"),
          change(
              "a floor turned into a mere support",
              "withdrawal-daily-use",
              "at-least: iop",
              "supports: iop"),
          change(
              "'at-most' written for 'at-least'",
              "active-suicidal-thoughts",
              "{at-least: active}",
              "{at-most: active}"),
          change(
              "an emergency made urgent", "severe-withdrawal", "alert: emergency", "alert: urgent"),
          change(
              "an urgent alert for fewer people",
              "dangerous-to-stop-alone",
              "{at-least: mild}",
              "{at-least: severe}"),
          dropped("passive-suicidal-thoughts"),
          dropped("overdose-now"),
          dropped("complicated-withdrawal-history"),
          new Mutation(
              "a rule shadowed by another",
              "suicide-plan",
              "suicidal-thoughts: plan",
              "suicidal-thoughts: plan, overdose-signs: yes",
              true),
          new Mutation(
              "a condition that nobody can meet",
              "medical-stabilization",
              "medical-needs: stabilization",
              "medical-needs: stabilization, all: [{medical-needs: none}]",
              true),
          new Mutation(
              "the same condition, written otherwise",
              "severe-use",
              "use-severity: severe",
              "use-severity: {at-least: severe}",
              false),
          new Mutation(
              "another reason given",
              "structure-needed",
              "More structure is needed",
              "A firmer structure is needed",
              false));

  private static Mutation change(String what, String id, String from, String to) {
    return new Mutation(what, id, from, to, true);
  }

  private static Mutation dropped(String id) {
    return new Mutation("a rule dropped", id, "", "", true);
  }

  @Test
  void everyChangeOfMeaningIsCaught() throws IOException {
    String original = Files.readString(RULES);
    Ruleset before = WrittenRuleset.of(original);
    List<String> rows = new ArrayList<>();
    for (Mutation mutation : MUTATIONS) {
      Ruleset after = WrittenRuleset.of(mutated(original, mutation));
      List<String> checks = checks(after);
      Difference difference = Differ.compare(before, after);
      assertThat(difference.sameMeaning()).as(mutation.what()).isEqualTo(!mutation.meaning());
      rows.add(row(mutation, checks, difference));
    }
    compare(page(rows));
  }

  private static String mutated(String original, Mutation mutation) {
    int start = original.indexOf("\n  - id: " + mutation.id() + "\n    when:") + 1;
    assertThat(start).as(mutation.id()).isPositive();
    int end = original.indexOf("\n\n", start) + 2;
    String rule = original.substring(start, end);
    if (mutation.from().isEmpty()) {
      return withoutMentions(original.replace(rule, ""), mutation.id());
    }
    int when = rule.indexOf("when:");
    int at = rule.indexOf(mutation.from(), when);
    assertThat(at).as(mutation.what()).isPositive();
    String changed =
        rule.substring(0, at) + mutation.to() + rule.substring(at + mutation.from().length());
    return forbidden(original.replace(rule, changed), mutation);
  }

  /** Cases may not name a rule that is gone; what they expect besides stays. */
  private static String withoutMentions(String text, String id) {
    return text.replaceAll("\n {8}- " + id + "(?=\n)", "")
        .replaceAll("(\\[|, )" + id + "(?=,|])", "$1")
        .replaceAll("\\[, ", "[")
        .replaceAll(", ,", ",")
        .replaceAll(", ]", "]");
  }

  /** A rule that sets no floor any more may not be named among the floors. */
  private static String forbidden(String text, Mutation mutation) {
    return mutation.to().startsWith("supports") ? withoutMentions(text, mutation.id()) : text;
  }

  private static List<String> checks(Ruleset ruleset) {
    return Verifier.verify(ruleset).lines().stream()
        .filter(line -> !line.findings().isEmpty())
        .map(line -> "%s (%d)".formatted(line.check().id(), line.findings().size()))
        .toList();
  }

  private static String row(Mutation mutation, List<String> checks, Difference difference) {
    String moves =
        difference.moves().stream()
            .map(m -> "%s → %s %,d".formatted(m.from(), m.to(), m.count()))
            .collect(Collectors.joining("; "));
    String alerts =
        difference.alerts().stream()
            .map(
                a -> "%s alert %s %,d".formatted(a.kind(), a.lost() ? "lost" : "gained", a.count()))
            .collect(Collectors.joining("; "));
    String diff =
        difference.sameMeaning()
            ? "same meaning"
            : moves + (moves.isEmpty() || alerts.isEmpty() ? "" : "; ") + alerts;
    return "| %s | `%s` | %s | %s |"
        .formatted(
            mutation.what(),
            mutation.id(),
            checks.isEmpty() ? "-" : String.join(", ", checks),
            diff);
  }

  private static String page(List<String> rows) {
    return """
        # What happens when a rule is changed

        The default ruleset, changed in one place at a time: which lines of `carelevel rules check` fail, with the number of
        findings, and what `carelevel rules diff` says. Every change of meaning is caught by both or by `diff`; the last two
        rows change nothing that anybody gets, and `diff` says so.

        | change | rule | `rules check` | `rules diff`: answer sets |
        |---|---|---|---|
        %s
        """
        .formatted(String.join("\n", rows));
  }

  private static void compare(String page) throws IOException {
    if ("true".equals(System.getProperty("record"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(page).isEqualTo(Files.readString(PAGE));
  }
}

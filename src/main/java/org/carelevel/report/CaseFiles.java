package org.carelevel.report;

import java.util.List;
import java.util.stream.Collectors;
import org.carelevel.model.Ruleset;
import org.carelevel.training.Exercise;

/** Practice cases as files for other commands: their answers, and sheets of ratings. */
public final class CaseFiles {

  private CaseFiles() {}

  /**
   * The cases as YAML, in the form of a ruleset's {@code cases:}.
   *
   * @param comment the first line, without a line break
   * @param key whether what the rules say stands beside the answers
   */
  public static String yaml(Ruleset ruleset, List<Exercise> cases, String comment, boolean key) {
    StringBuilder text = new StringBuilder("# " + comment + "\ncases:\n");
    for (Exercise each : cases) {
      String answers = Pasteable.yaml(ruleset, each.result().answers());
      text.append("  - {name: ").append(each.name()).append(", answers: ").append(answers);
      text.append(key ? ", expect: " + expected(each) : "").append("}\n");
    }
    return text.toString();
  }

  private static String expected(Exercise each) {
    String lowest = each.result().lowest().id();
    String range = "lowest: " + lowest + ", highest: " + each.result().highest().id();
    return "{" + (each.result().decided() ? "level: " + lowest : range) + "}";
  }

  /** An empty sheet of ratings as CSV: a row for each case and rater, without a level. */
  public static String sheet(List<Exercise> cases, List<String> raters) {
    StringBuilder text = new StringBuilder("case,rater,level\n");
    for (String rater : raters) {
      cases.forEach(each -> text.append(row(each.name(), rater, "")));
    }
    return text.toString();
  }

  private static String row(String... cells) {
    return java.util.Arrays.stream(cells)
        .map(CaseFiles::cell)
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

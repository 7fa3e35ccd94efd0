package org.carelevel.verify;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a ruleset.
 *
 * @param answerSets how many valid answer sets there are
 * @param perLevel how many of them have each level, by its id, least intensive first
 * @param withoutFloor how many have the lowest level with no floor rule holding
 * @param worst the person who is worst off among these; null where there is none
 */
public record Verdict(
    Ruleset ruleset,
    BigInteger answerSets,
    Map<String, BigInteger> perLevel,
    BigInteger withoutFloor,
    @Nullable Answers worst,
    List<Line> lines) {

  /** Keeps its own copies. */
  public Verdict {
    perLevel = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(perLevel));
    lines = List.copyOf(lines);
  }

  /**
   * A line of the checklist.
   *
   * @param detail how much was looked at, such as {@code 78 of 78}
   */
  public record Line(Check check, String detail, List<Finding> findings) {
    /** Keeps its own copy. */
    public Line {
      findings = List.copyOf(findings);
    }

    /** A line about so many things, all but those with a finding being as they should. */
    static Line of(Check check, int of, List<Finding> findings) {
      return new Line(check, (of - findings.size()) + " of " + of, findings);
    }
  }

  /** All that was found, in the order of the checklist. */
  public List<Finding> findings() {
    return lines.stream().flatMap(line -> line.findings().stream()).toList();
  }
}

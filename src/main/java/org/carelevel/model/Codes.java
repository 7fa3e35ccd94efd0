package org.carelevel.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the texts of one column translate. A text that is not among them has no meaning: its row is
 * rejected, and never taken for unanswered.
 *
 * @param texts meanings by text, as it is written, without white space around it
 * @param ranges meanings of whole numbers; no two of them overlap
 * @param blank what a blank cell means; unanswered unless the mapping says otherwise
 */
public record Codes(Map<String, Meaning> texts, List<Range> ranges, Meaning blank) {

  /**
   * Whole numbers that mean the same.
   *
   * @param from the lowest
   * @param to the highest
   */
  public record Range(int from, int to, Meaning meaning) {}

  /** The most digits of a number that is looked for in a range. */
  private static final int MOST_DIGITS = 9;

  /** Keeps its own copies, in the order given. */
  public Codes {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    ranges = List.copyOf(ranges);
  }

  /** What a cell means, without white space around it; empty where it is not among the codes. */
  public Optional<Meaning> meaning(String cell) {
    Meaning text = texts.get(cell);
    if (text != null) {
      return Optional.of(text);
    }
    return cell.isEmpty() ? Optional.of(blank) : inRange(cell);
  }

  /**
   * Whether a cell is the number of a text without being it, such as {@code 099} where {@code 99}
   * means that nobody knows. It has no meaning then: it may be either.
   */
  public boolean isNumberOfText(String cell) {
    return isNumber(cell)
        && !texts.containsKey(cell)
        && texts.keySet().stream()
            .anyMatch(text -> isNumber(text) && Integer.parseInt(text) == Integer.parseInt(cell));
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]{1," + MOST_DIGITS + "}");
  }

  private Optional<Meaning> inRange(String cell) {
    if (ranges.isEmpty() || !isNumber(cell) || isNumberOfText(cell)) {
      return Optional.empty();
    }
    int number = Integer.parseInt(cell);
    return ranges.stream()
        .filter(range -> range.from() <= number && number <= range.to())
        .map(Range::meaning)
        .findFirst();
  }
}

package org.carelevel.batch;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carelevel.diagnostic.Code;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of rows. Not safe for use by several threads at once; each has its own. */
final class Count {

  private final long[] levels = new long[Integer.SIZE];
  private long partial;
  private long rejected;
  private final long[] rules;
  private final long[] alerts;
  private final Map<String, Long> codes = new TreeMap<>();
  private final Map<String, Long> pairs = new TreeMap<>();
  private final Set<String> columns = new TreeSet<>();

  /** By a ruleset with so many rules. */
  Count(int rules) {
    this.rules = new long[rules];
    this.alerts = new long[rules];
  }

  static Count of(Ruleset ruleset) {
    return new Count(ruleset.rules().size());
  }

  /**
   * Counts a row.
   *
   * @param possible the set of the ranks of the levels that are possible; 0 for a rejected row
   */
  void row(int possible) {
    switch (Integer.bitCount(possible)) {
      case 0 -> rejected++;
      case 1 -> levels[Integer.numberOfTrailingZeros(possible)]++;
      default -> partial++;
    }
  }

  /** Counts rows in which a rule, given by its place in the ruleset, holds. */
  void rule(int place, long rows) {
    rules[place] += rows;
  }

  /** Counts a rejected row that raises the alert of a rule all the same. */
  void rejectedAlert(int place) {
    alerts[place]++;
  }

  /** Counts a reason for which a row is rejected. */
  void problem(Code code) {
    codes.merge(code.slug(), 1L, Long::sum);
  }

  /** Counts rows that a comparison puts together. */
  void pair(String what, long rows) {
    pairs.merge(what, rows, Long::sum);
  }

  /** Takes down that some row has these columns. */
  void columns(Collection<String> names) {
    columns.addAll(names);
  }

  /** The columns that some row has, as far as that was taken down. */
  Set<String> columns() {
    return columns;
  }

  long rejected() {
    return rejected;
  }

  long rows() {
    return Arrays.stream(levels).sum() + partial + rejected;
  }

  /** Adds what another one has counted, which starts anew. */
  void take(Count other) {
    move(other.levels, levels);
    move(other.rules, rules);
    move(other.alerts, alerts);
    partial += other.partial;
    rejected += other.rejected;
    other.partial = 0;
    other.rejected = 0;
    move(other.codes, codes);
    move(other.pairs, pairs);
  }

  private static void move(long[] from, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
      from[i] = 0;
    }
  }

  private static void move(Map<String, Long> from, Map<String, Long> to) {
    if (!from.isEmpty()) {
      from.forEach((key, rows) -> to.merge(key, rows, Long::sum));
      from.clear();
    }
  }

  /** Everything, to be kept until the work goes on. */
  Map<String, Long> numbers() {
    Map<String, Long> numbers = new TreeMap<>();
    put(numbers, "level.", levels);
    put(numbers, "rule.", rules);
    put(numbers, "alert.", alerts);
    numbers.put("partial", partial);
    numbers.put("rejected", rejected);
    codes.forEach((code, rows) -> numbers.put("code." + code, rows));
    pairs.forEach((pair, rows) -> numbers.put("pair." + pair, rows));
    columns.forEach(column -> numbers.put("column." + column, 1L));
    return numbers;
  }

  private static void put(Map<String, Long> numbers, String kind, long[] from) {
    for (int i = 0; i < from.length; i++) {
      if (from[i] != 0) {
        numbers.put(kind + i, from[i]);
      }
    }
  }

  /** Adds what was kept. */
  void add(Map<String, Long> numbers) {
    numbers.forEach(
        (key, rows) -> {
          String rest = key.substring(key.indexOf('.') + 1);
          switch (key.substring(0, Math.max(0, key.indexOf('.')))) {
            case "level" -> levels[Integer.parseInt(rest)] += rows;
            case "rule" -> rules[Integer.parseInt(rest)] += rows;
            case "alert" -> alerts[Integer.parseInt(rest)] += rows;
            case "code" -> codes.merge(rest, rows, Long::sum);
            case "column" -> columns.add(rest);
            case "pair" -> pairs.merge(rest, rows, Long::sum);
            default -> {
              partial += key.equals("partial") ? rows : 0;
              rejected += key.equals("rejected") ? rows : 0;
            }
          }
        });
  }

  /**
   * What was counted.
   *
   * @param missing the columns of the mapping that no record has, and what they are read for
   * @param compare the column of the actual placements; null where nothing was compared
   */
  Summary summary(
      Header header, Map<String, List<String>> missing, Ruleset ruleset, @Nullable String compare) {
    Map<String, Long> byLevel = new java.util.LinkedHashMap<>();
    ruleset.levels().forEach(level -> byLevel.put(level.id(), levels[level.rank()]));
    Map<String, Long> byRule = new java.util.LinkedHashMap<>();
    Map<String, Long> byAlert = new java.util.LinkedHashMap<>();
    List<Rule> all = List.copyOf(ruleset.rules().values());
    for (int i = 0; i < all.size(); i++) {
      byRule.put(all.get(i).id(), rules[i]);
      if (all.get(i).alerts()) {
        byAlert.put(all.get(i).id(), rules[i] + alerts[i]);
      }
    }
    long decided = Arrays.stream(levels).sum();
    return new Summary(
        header,
        missing,
        decided,
        partial,
        rejected,
        byLevel,
        byRule,
        byAlert,
        codes,
        compare == null ? null : Comparison.of(compare, ruleset.levels(), pairs));
  }
}

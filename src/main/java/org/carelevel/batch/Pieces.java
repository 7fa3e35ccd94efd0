package org.carelevel.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.carelevel.diagram.ScreeningTables;
import org.carelevel.diagram.StateTable;
import org.carelevel.model.Feature;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * What the added cells are put together from: for each outcome of each table, the ids that it
 * stands for, each with a separator after it. Nothing here is changed once it is made.
 *
 * @param heads the cells before the lists, by the outcome of the levels
 * @param rules ids by group and outcome
 * @param alerts those of them that raise an alert
 * @param withAlerts the groups in which there are any
 * @param features the set of the features to look for, by group of rules and outcome
 * @param withFeatures the groups in which there are any
 * @param featureNames ids by eight bits of such a set
 * @param open ids by group and outcome
 * @param tail the cells after the lists
 * @param longest no row's cells are longer than this
 */
@SuppressWarnings("ArrayRecordComponent") // They are read in the innermost loop.
record Pieces(
    byte[][] heads,
    byte[][][] rules,
    byte[][][] alerts,
    int[] withAlerts,
    long[][] features,
    int[] withFeatures,
    byte[][][] featureNames,
    byte[][][] open,
    boolean openQuestions,
    byte[] tail,
    int longest) {

  private static final int MOST_FEATURES = Long.SIZE;

  /** The pieces for these tables; empty where the ruleset has too many features. */
  static Optional<Pieces> of(ScreeningTables tables, Ruleset ruleset, AddedCells cells) {
    List<Rule> rules = List.copyOf(ruleset.rules().values());
    List<String> features = ruleset.features().values().stream().map(Feature::id).toList();
    List<String> questions = ruleset.questions().values().stream().map(Question::id).toList();
    if (features.size() > MOST_FEATURES) {
      return Optional.empty();
    }
    byte[][] heads = heads(tables.levels(), ruleset, cells);
    List<String> ids = rules.stream().map(Rule::id).toList();
    List<String> alerts = rules.stream().map(rule -> rule.alerts() ? rule.id() : "").toList();
    byte[][][] ruleNames = names(tables.rules(), ids);
    byte[][][] openNames = names(tables.openQuestions(), questions);
    byte[] tail = cells.tail().getBytes(StandardCharsets.UTF_8);
    int longest = Arrays.stream(heads).mapToInt(head -> head.length).max().orElse(0);
    for (List<String> list : List.of(ids, ids, features, questions)) {
      longest += 1 + list.stream().mapToInt(id -> id.length() + 1).sum();
    }
    return Optional.of(
        new Pieces(
            heads,
            ruleNames,
            names(tables.rules(), alerts),
            groups(tables.rules(), rules, Rule::alerts),
            features(tables.rules(), rules, features),
            groups(tables.rules(), rules, rule -> !rule.lookFor().isEmpty()),
            names(features),
            openNames,
            cells.openQuestions(),
            tail,
            longest + tail.length));
  }

  private static byte[][] heads(StateTable levels, Ruleset ruleset, AddedCells cells) {
    return Arrays.stream(levels.values())
        .mapToObj(set -> set == 0 ? "" : head(set, ruleset, cells))
        .map(head -> head.getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  private static String head(int set, Ruleset ruleset, AddedCells cells) {
    return cells.head(
        ruleset.levels().get(Integer.numberOfTrailingZeros(set)),
        ruleset.levels().get(31 - Integer.numberOfLeadingZeros(set)));
  }

  private static byte[][][] names(List<ScreeningTables.Group> groups, List<String> ids) {
    return groups.stream()
        .map(
            group ->
                Arrays.stream(group.table().values())
                    .mapToObj(set -> chosen(set, ids, group.first()))
                    .toArray(byte[][]::new))
        .toArray(byte[][][]::new);
  }

  private static byte[][][] names(List<String> ids) {
    return IntStream.iterate(0, first -> first < ids.size(), first -> first + Byte.SIZE)
        .mapToObj(
            first ->
                IntStream.range(0, 1 << Byte.SIZE)
                    .mapToObj(set -> chosen(set, ids, first))
                    .toArray(byte[][]::new))
        .toArray(byte[][][]::new);
  }

  /** The ids whose bit is in a set; an empty one is left out. */
  private static byte[] chosen(int set, List<String> ids, int first) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Byte.SIZE && first + i < ids.size(); i++) {
      if ((set >> i & 1) != 0 && !ids.get(first + i).isEmpty()) {
        text.append(ids.get(first + i)).append(AddedCells.IN_LISTS);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long[][] features(
      List<ScreeningTables.Group> groups, List<Rule> rules, List<String> features) {
    return groups.stream()
        .map(
            group ->
                Arrays.stream(group.table().values())
                    .mapToLong(set -> lookFor(set, group.first(), rules, features))
                    .toArray())
        .toArray(long[][]::new);
  }

  private static long lookFor(int set, int first, List<Rule> rules, List<String> features) {
    long found = 0;
    for (int i = 0; i < Byte.SIZE; i++) {
      if ((set >> i & 1) != 0) {
        for (String feature : rules.get(first + i).lookFor()) {
          found |= 1L << features.indexOf(feature);
        }
      }
    }
    return found;
  }

  /** The groups in which some rule is so. */
  private static int[] groups(
      List<ScreeningTables.Group> groups, List<Rule> rules, Predicate<Rule> is) {
    return IntStream.range(0, groups.size())
        .filter(
            i -> {
              int from = groups.get(i).first();
              int to = i + 1 < groups.size() ? groups.get(i + 1).first() : rules.size();
              return rules.subList(from, to).stream().anyMatch(is);
            })
        .toArray();
  }
}
